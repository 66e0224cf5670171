package org.undersigned.text.comparing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentence that a journalist can quote. All of them are here. */
final class VerdictSentence {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private VerdictSentence() {}

    static String of(Comparison found) {
        String text = text(found);
        return switch (found.verdict()) {
            case IDENTICAL -> "This copy has every word of %s as it was signed.".formatted(text);
            case IDENTICAL_BUT_TYPOGRAPHY ->
                "This copy has every word of %s as it was signed, and differs only in typography.".formatted(text);
            case SIGNATORIES_DIFFER ->
                found.part().isNothing()
                        ? "This copy has every word of %s as it was signed, but not its signatories: %s."
                                .formatted(text, names(found))
                        : "This copy is a part of %s, but has not its signatories: %s.".formatted(text, names(found));
            case EXCERPT ->
                "This copy is an excerpt of %s: %s, in which nothing was changed."
                        .formatted(text, found.part().words());
            case OLDER_REVISION ->
                "This copy has every word of %s as it was signed, but that is not the latest: revision %d is."
                        .formatted(text, found.edition().latest());
            case ALTERED ->
                names(found).isEmpty()
                        ? "This copy was altered: it differs from the signed text of %s in %s."
                                .formatted(text, places(found))
                        : "This copy was altered: it differs from the signed text of %s in %s, and %s."
                                .formatted(text, places(found), names(found));
            case TRANSLATION ->
                "This copy seems to be a translation of %s into a language in which no text of it is held: its words were not checked."
                        .formatted(text);
            case UNRELATED -> "This copy is not %s.".formatted(text);
        };
    }

    // Which text it was compared with, where there is more than one.
    private static String text(Comparison found) {
        Edition edition = found.edition();
        String title = "“" + found.title() + "”";
        String translated = edition.translation()
                .map(translation -> "the translation into %s of %s (%s)"
                        .formatted(
                                language(edition.language()),
                                title,
                                translation.isAuthoritative()
                                        ? "an authoritative text"
                                        : "not the authoritative text, which is in " + language(translation.from())))
                .orElse(title);
        if (edition.latest() == 1) {
            return translated;
        }
        String revision = edition.isLatest() ? "the latest revision (%d%s) of %s" : "revision %d%s of %s";
        return revision.formatted(edition.revision(), date(edition), translated);
    }

    private static String date(Edition edition) {
        boolean inBrackets = edition.isLatest();
        return edition.publishedOn()
                .map(on -> ", published on " + written(on) + (inBrackets ? "" : ","))
                .orElse("");
    }

    static String written(LocalDate date) {
        return date.format(DATE);
    }

    private static String language(String tag) {
        return Locale.of(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String places(Comparison found) {
        int count = found.changes().size();
        return count == 1 ? "one sentence" : count + " sentences";
    }

    private static String names(Comparison found) {
        List<String> parts = new ArrayList<>();
        if (!found.missing().isEmpty()) {
            int missing = found.missing().size();
            parts.add("%d of its %d signatories %s missing"
                    .formatted(missing, found.signatories(), missing == 1 ? "is" : "are"));
        }
        if (!found.added().isEmpty()) {
            int added = found.added().size();
            parts.add(added == 1 ? "1 name did not sign" : added + " names did not sign");
        }
        if (!found.renamed().isEmpty()) {
            int renamed = found.renamed().size();
            parts.add(renamed == 1 ? "1 is named otherwise" : renamed + " are named otherwise");
        }
        return String.join(", ", parts);
    }
}
