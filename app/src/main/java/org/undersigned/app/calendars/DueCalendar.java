package org.undersigned.app.calendars;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteAddress;

/** Makes calendars of due days, in the language being spoken. The same days give the same bytes. */
@Component
public class DueCalendar {
    public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

    /** Where it is, beneath the page that it belongs to. */
    public static final String NAME = "/due.ics";

    private static final Comparator<DueDay> BY_DAY =
            Comparator.comparing(DueDay::on).thenComparing(day -> day.standing().path());

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SiteAddress address;

    DueCalendar(SiteAddress address) {
        this.address = address;
    }

    /** @param name what the days have in common */
    public String of(String name, List<DueDay> days) {
        CalendarText text = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Undersigned//Due days//EN")
                .text("X-WR-CALNAME", say("calendars.name", "name", name));
        days.stream().sorted(BY_DAY).forEach(day -> write(text, day));
        return text.line("END", "VCALENDAR").toString();
    }

    private void write(CalendarText text, DueDay day) {
        String states = Stream.concat(
                        Stream.of(day.standing().state().glance().label()), day.standing().state().words().stream())
                .collect(Collectors.joining(" · "));
        text.line("BEGIN", "VEVENT")
                .line("UID", "demand-" + day.standing().id() + "@" + address.host())
                .line("DTSTAMP", INSTANT.format(day.publishedAt()))
                .line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day.on()))
                .text("SUMMARY", say("calendars.due", "number", day.standing().number(), "title", day.title()))
                .text("DESCRIPTION", day.text() + "\n\n" + states)
                .line("URL", URI.create(address.link(day.standing().path())).toASCIIString())
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }
}
