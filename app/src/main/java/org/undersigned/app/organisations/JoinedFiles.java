package org.undersigned.app.organisations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.app.calendars.DueCalendar;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publicfiles.CsvText;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/**
 * The files beside a page that joins demands of several statements: all of them for programs, and their due days. They are
 * made again only when they would say something else.
 */
@Component
class JoinedFiles {
    private record Joined(String name, List<DemandingStatement> statements) {}

    private record Days(String name, List<DueDay> days) {}

    private final DemandRows rows;
    private final DueCalendar calendar;
    private final PublicFiles files;
    private final Map<String, Joined> joined = new ConcurrentHashMap<>();
    private final Map<String, Days> calendars = new ConcurrentHashMap<>();

    JoinedFiles(DemandRows rows, DueCalendar calendar, PublicFiles files) {
        this.rows = rows;
        this.calendar = calendar;
        this.files = files;
    }

    /** @param name of what joins them */
    void put(String path, String name, List<DemandingStatement> statements) {
        Joined now = new Joined(name, statements);
        if (now.equals(joined.get(path))) {
            return;
        }
        files.put(path + ".json", PublicFile.of(JsonText.CONTENT_TYPE, rows.json(statements)));
        files.put(path + ".csv", PublicFile.of(CsvText.CONTENT_TYPE, rows.csv(statements)));
        putCalendar(
                path,
                name,
                statements.stream()
                        .flatMap(statement -> statement.dueDays().stream())
                        .toList());
        joined.put(path, now);
    }

    /** In the site's own language. */
    void putCalendar(String path, String name, List<DueDay> days) {
        Days now = new Days(name, days);
        if (!now.equals(calendars.get(path))) {
            String text = Speech.in(Words.ofSite().language(), () -> calendar.of(name, days));
            files.put(path + DueCalendar.NAME, PublicFile.of(DueCalendar.CONTENT_TYPE, text));
            calendars.put(path, now);
        }
    }

    void remove(String path) {
        joined.remove(path);
        calendars.remove(path);
        List.of(".json", ".csv", DueCalendar.NAME).forEach(ending -> files.remove(path + ending));
    }
}
