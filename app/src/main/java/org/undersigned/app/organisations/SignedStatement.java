package org.undersigned.app.organisations;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A published statement as the page of one that signed it shows it.
 *
 * @param name under which it signed
 * @param signedOn the day, in UTC
 * @param dueDays of its demands
 */
public record SignedStatement(
        String path,
        String title,
        WrittenLanguage language,
        List<String> addressees,
        LocalDate publishedOn,
        String name,
        LocalDate signedOn,
        List<DueDay> dueDays) {
    static SignedStatement of(PublicStatement statement, Signature signature, List<DueDay> dueDays) {
        return new SignedStatement(
                statement.path(),
                statement.title(),
                statement.language(),
                statement.revision().addressees(),
                statement.publishedOn(),
                signature.shownName(),
                PublicStatement.day(signature.signedAt()),
                dueDays);
    }
}
