package org.undersigned.app.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.words.WrittenLanguage;

/** A published statement with what it demands. */
public record DemandingStatement(
        String path,
        String title,
        WrittenLanguage language,
        List<String> addressees,
        Instant publishedAt,
        List<PutDemand> demands,
        Progress progress) {
    static DemandingStatement of(PublicStatement statement) {
        return new DemandingStatement(
                statement.path(),
                statement.title(),
                statement.language(),
                statement.revision().addressees(),
                statement.publishedAt(),
                PutDemand.of(statement),
                statement.beside().standings().progress());
    }

    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<DueDay> dueDays() {
        return demands.stream()
                .flatMap(demand -> demand.standing().stream()
                        .flatMap(standing -> DueDay.of(standing, title, demand.text(), publishedAt).stream()))
                .toList();
    }
}
