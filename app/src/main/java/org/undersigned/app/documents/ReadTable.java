package org.undersigned.app.documents;

import java.util.List;

/** What came of reading a table. */
public sealed interface ReadTable {
    /** @param rows each as long as its last cell that holds something */
    record Read(List<List<String>> rows) implements ReadTable {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /** It cannot be read; the sentence says why and what to do. */
    record Refused(String sentence) implements ReadTable {}
}
