package org.undersigned.app.listing;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A published statement as lists show it.
 *
 * @param organisations, people how many of each have signed
 */
public record ListedStatement(
        String path,
        String title,
        WrittenLanguage language,
        List<String> addressees,
        LocalDate publishedOn,
        int organisations,
        int people) {
    public ListedStatement {
        addressees = List.copyOf(addressees);
    }

    static ListedStatement of(PublicStatement statement) {
        int people = (int)
                statement.signatures().stream().filter(Signature::isPerson).count();
        return new ListedStatement(
                statement.path(),
                statement.title(),
                statement.language(),
                statement.revision().addressees(),
                statement.publishedOn(),
                statement.signatures().size() - people,
                people);
    }

    public String signed() {
        return PublicStatement.signed(organisations, people);
    }
}
