package org.undersigned.app.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.undersigned.text.StatementText;

/**
 * One frozen text of a statement.
 *
 * @param sha256 of the canonical bytes, 64 lower-case hexadecimal digits: what every signature names
 * @param grounds dates that blocks of the text rest on, by the block's position
 * @param sources web addresses where a block's ground can be read up, by the block's position; beside the signed text
 * @param alsoSigned the same text in the other languages that every signature covers
 */
public record Revision(
        StatementId statement,
        int number,
        String language,
        StatementText text,
        String sha256,
        List<String> addressees,
        Map<Integer, List<LocalDate>> grounds,
        Map<Integer, List<WebSource>> sources,
        List<Translation> alsoSigned,
        Instant frozenAt) {
    public Revision {
        addressees = List.copyOf(addressees);
        grounds = Map.copyOf(grounds);
        sources = Map.copyOf(sources);
        alsoSigned = List.copyOf(alsoSigned);
    }

    /** The same, covering these languages as well. */
    public Revision with(List<Translation> others) {
        return new Revision(statement, number, language, text, sha256, addressees, grounds, sources, others, frozenAt);
    }

    /** As it reads in another language. Dates and sources are those of the text: a translation has its blocks. */
    public Revision in(Translation other) {
        return new Revision(
                statement,
                number,
                other.language(),
                other.text(),
                other.sha256(),
                other.addressees().isEmpty() ? addressees : other.addressees(),
                grounds,
                sources,
                List.of(),
                frozenAt);
    }

    /** What a signature covers: this text, then the others. */
    public List<Revision> signedTexts() {
        List<Revision> texts = new ArrayList<>(List.of(this));
        alsoSigned.forEach(other -> texts.add(in(other)));
        return texts;
    }

    /** The signed text in a language, where there is one; else the first. */
    public Revision signedIn(String wished) {
        return signedTexts().stream()
                .filter(signed -> signed.language().equals(wished))
                .findFirst()
                .orElse(this);
    }
}
