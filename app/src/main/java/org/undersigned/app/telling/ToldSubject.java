package org.undersigned.app.telling;

import java.util.List;
import java.util.stream.Stream;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.telling.Told.Line;

/** What people are told about, as it is now, in the language being spoken. */
interface ToldSubject {
    /** What happened to it, in one line. */
    String happened(Change change);

    /** Its words, and what they rest on. */
    List<Line> words();

    /** What was found about it, in the order in which findings count. */
    List<Finding> findings();

    /** How it stands: the one word for it, then what is known. */
    List<String> state();

    static List<String> state(String glance, List<String> known) {
        return Stream.concat(Stream.of(glance), known.stream()).toList();
    }

    /** Of its section on a public page. */
    String path();
}
