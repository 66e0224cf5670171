package org.undersigned.app.organisations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.calendars.DueCalendar;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publicfiles.CsvText;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/** The files beside a page that joins demands of several statements: all of them for programs, and their due days. */
@Component
class JoinedFiles {
    private final DemandRows rows;
    private final DueCalendar calendar;
    private final PublicFiles files;

    JoinedFiles(DemandRows rows, DueCalendar calendar, PublicFiles files) {
        this.rows = rows;
        this.calendar = calendar;
        this.files = files;
    }

    /** @param name of what joins them */
    void put(String path, String name, List<DemandingStatement> statements) {
        files.put(path + ".json", PublicFile.of(JsonText.CONTENT_TYPE, rows.json(statements)));
        files.put(path + ".csv", PublicFile.of(CsvText.CONTENT_TYPE, rows.csv(statements)));
        putCalendar(
                path,
                name,
                statements.stream()
                        .flatMap(statement -> statement.dueDays().stream())
                        .toList());
    }

    /** In the site's own language. */
    void putCalendar(String path, String name, List<DueDay> days) {
        String text = Speech.in(Words.ofSite().language(), () -> calendar.of(name, days));
        files.put(path + DueCalendar.NAME, PublicFile.of(DueCalendar.CONTENT_TYPE, text));
    }

    void remove(String path) {
        List.of(".json", ".csv", DueCalendar.NAME).forEach(ending -> files.remove(path + ending));
    }
}
