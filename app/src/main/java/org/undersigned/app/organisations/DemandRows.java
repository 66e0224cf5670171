package org.undersigned.app.organisations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publicfiles.CsvText;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.standing.DemandStanding;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.verify.FindingRecord;

/** All demands of some statements with how each stands, as JSON and as CSV (docs/spec/demands-json.md). */
@Component
class DemandRows {
    private static final List<String> HEADING = List.of(
            "statement",
            "statement_url",
            "addressees",
            "published",
            "demand",
            "number",
            "text",
            "state",
            "says",
            "shows",
            "on_time",
            "due",
            "findings",
            "url");

    /** The form of the list. */
    record Overview(String version, List<Row> demands) {
        static final String VERSION = "undersigned/demand-overview@v1";
    }

    /** One demand. */
    record Row(
            String statement,
            String statementUrl,
            List<String> addressees,
            String published,
            String demand,
            int number,
            String text,
            String state,
            String says,
            String shows,
            String onTime,
            Optional<String> due,
            int findings,
            String url) {
        List<String> cells() {
            return List.of(
                    statement,
                    statementUrl,
                    String.join("; ", addressees),
                    published,
                    demand,
                    Integer.toString(number),
                    text,
                    state,
                    says,
                    shows,
                    onTime,
                    due.orElse(""),
                    Integer.toString(findings),
                    url);
        }
    }

    private final SiteAddress address;

    DemandRows(SiteAddress address) {
        this.address = address;
    }

    String json(List<DemandingStatement> statements) {
        return JsonText.of(new Overview(Overview.VERSION, rows(statements).toList()));
    }

    String csv(List<DemandingStatement> statements) {
        StringBuilder table = new StringBuilder(CsvText.row(HEADING));
        rows(statements).forEach(row -> table.append(CsvText.row(row.cells())));
        return table.toString();
    }

    private Stream<Row> rows(List<DemandingStatement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.demands().stream()
                        .flatMap(demand ->
                                demand.standing().stream().map(standing -> row(statement, demand, standing))));
    }

    private Row row(DemandingStatement statement, PutDemand demand, DemandStanding standing) {
        return new Row(
                statement.title(),
                address.link(statement.path()),
                statement.addressees(),
                statement.publishedAt().toString(),
                standing.id().toString().replace("-", ""),
                standing.number(),
                demand.text(),
                standing.state().glance().code(),
                FindingRecord.word(standing.state().says()),
                FindingRecord.word(standing.state().shows()),
                standing.state().timing().code(),
                DueDay.of(standing, statement.title(), demand.text(), statement.publishedAt())
                        .map(day -> day.on().toString()),
                standing.findings(),
                address.link(standing.path()));
    }
}
