package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.verify.KeyFile;
import org.undersigned.verify.KeyRecords;

/** Where an organisation can publish its keys; the order is that in which a key's evidence is taken. */
public enum KeyPlace {
    FILE,
    RECORDS;

    /** As a person reads it. */
    public String at(String domain) {
        return switch (this) {
            case FILE -> fileAddress(domain);
            case RECORDS -> say("keys.place.records", "name", KeyRecords.nameFor(domain));
        };
    }

    static String fileAddress(String domain) {
        return "https://" + domain + KeyFile.PATH;
    }
}
