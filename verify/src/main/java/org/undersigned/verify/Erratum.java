package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * The addendum of an entry {@code erratum} (docs/spec/signature.md, "Errata"): a note beside a signed text, never a part
 * of it.
 *
 * @param moment in whole seconds
 * @param reads what reads wrong in the text
 * @param means what is meant
 */
public record Erratum(Instant moment, String reads, String means) {
    /** Longest of either, in characters. */
    public static final int LONGEST = 1000;

    private static final String HEADER = "undersigned/erratum@v1";

    public Erratum {
        Fields.requireWholeSeconds(moment);
        Fields.requireTyped(reads, LONGEST, "what reads wrong is one line of at most 1000 visible characters");
        Fields.requireTyped(means, LONGEST, "what is meant is one line of at most 1000 visible characters");
    }

    public byte[] encode() {
        return (HEADER + "\nmoment " + moment + "\nreads " + reads + "\nmeans " + means + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Takes exactly what {@link #encode} gives. */
    public static Erratum parse(byte[] content) {
        LineReader lines = new LineReader(new String(content, StandardCharsets.UTF_8));
        lines.expect(HEADER);
        Erratum read = new Erratum(lines.moment("moment"), lines.value("reads"), lines.value("means"));
        lines.end();
        Fields.require(Arrays.equals(read.encode(), content), "an erratum that is not in its one form");
        return read;
    }
}
