package org.undersigned.app.keys;

import org.undersigned.verify.KeyFile;
import org.undersigned.verify.KeyRecords;

/** Where an organisation can publish its keys; the order is that in which a key's evidence is taken. */
public enum KeyPlace {
    FILE,
    RECORDS;

    /** As a person reads it. */
    public String at(String domain) {
        return switch (this) {
            case FILE -> "https://" + domain + KeyFile.PATH;
            case RECORDS -> "the TXT records of " + KeyRecords.nameFor(domain);
        };
    }
}
