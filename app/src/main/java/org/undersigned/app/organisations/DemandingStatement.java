package org.undersigned.app.organisations;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.words.WrittenLanguage;

/** A published statement with what it demands. */
public record DemandingStatement(
        String path,
        String title,
        WrittenLanguage language,
        List<String> addressees,
        LocalDate publishedOn,
        List<PutDemand> demands,
        Progress progress) {
    static DemandingStatement of(PublicStatement statement) {
        return new DemandingStatement(
                statement.path(),
                statement.title(),
                statement.language(),
                statement.revision().addressees(),
                statement.publishedOn(),
                PutDemand.of(statement),
                statement.beside().standings().progress());
    }
}
