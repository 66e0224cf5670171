package org.undersigned.app.renditions;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.undersigned.app.statements.Labels;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.StatementText;

/**
 * Everything that a rendition shows.
 *
 * @param sha256 of the canonical text, 64 hexadecimal digits
 * @param signatories their names, in the order of signing
 * @param removedNames how many signatories' names were removed on request
 * @param page address of the statement's page
 * @param isForDecision whether it is read by those who decide whether to sign, and is not published
 */
public record PrintedStatement(
        StatementText text,
        WrittenLanguage language,
        String sha256,
        List<String> addressees,
        Instant publishedAt,
        List<String> signatories,
        int removedNames,
        String page,
        boolean isForDecision) {
    /** More would take more memory than a small server has; the page has all. */
    static final int MOST_NAMES = 3000;

    public PrintedStatement {
        addressees = List.copyOf(addressees);
        signatories = List.copyOf(signatories);
    }

    /** One that is published. */
    public PrintedStatement(
            StatementText text,
            WrittenLanguage language,
            String sha256,
            List<String> addressees,
            Instant publishedAt,
            List<String> signatories,
            int removedNames,
            String page) {
        this(text, language, sha256, addressees, publishedAt, signatories, removedNames, page, false);
    }

    /** One that is not: it says so, and nobody stands under it. */
    public static PrintedStatement forDecision(
            StatementText text,
            WrittenLanguage language,
            String sha256,
            List<String> addressees,
            Instant frozenAt,
            String page) {
        return new PrintedStatement(text, language, sha256, addressees, frozenAt, List.of(), 0, page, true);
    }

    public Labels labels() {
        return Labels.in(language);
    }

    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The digest in groups that an eye can follow. */
    public List<String> digestGroups() {
        return List.of(sha256.split("(?<=\\G.{8})"));
    }

    /** The page's address as programs follow it: slugs may be in any script, and what follows addresses is ASCII. */
    String followed() {
        return URI.create(page).toASCIIString();
    }

    public List<String> shownNames() {
        return signatories.subList(0, Math.min(signatories.size(), MOST_NAMES));
    }

    public int furtherNames() {
        return signatories.size() - shownNames().size();
    }

    PrintedStatement withSignatories(List<String> names) {
        return new PrintedStatement(
                text, language, sha256, addressees, publishedAt, names, removedNames, page, isForDecision);
    }
}
