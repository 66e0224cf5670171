package org.undersigned.app.keys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.OrganisationKey;

/** What one place said when it was asked. */
public sealed interface KeyReading {
    /**
     * It could be read.
     *
     * @param file as it was fetched, or as it stands for the DNS records: the evidence of what is new in it
     */
    record Read(KeyPlace place, String file, List<OrganisationKey> keys) implements KeyReading {
        public Read {
            keys = List.copyOf(keys);
        }

        /** Refuses what is no key file. */
        static Read of(KeyPlace place, byte[] file) {
            return new Read(
                    place,
                    new String(file, StandardCharsets.ISO_8859_1),
                    KeyFile.parse(file).keys());
        }

        /** A place that says that it has no keys. */
        static Read empty(KeyPlace place) {
            return new Read(place, "", List.of());
        }

        byte[] evidence() {
            return file.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * It could not, and says nothing of any key.
     *
     * @param sentence why
     * @param isTrouble false where there is simply nothing: no file, or no DNS that we may ask
     */
    record Unread(KeyPlace place, String sentence, boolean isTrouble) implements KeyReading {}
}
