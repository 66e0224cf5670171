package org.undersigned.app.calendars;

import static org.undersigned.app.words.Speech.say;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
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

    private final SiteAddress address;

    DueCalendar(SiteAddress address) {
        this.address = address;
    }

    /** @param name what the days have in common */
    public String of(String name, List<DueDay> days) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Undersigned//Due days//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", say("calendars.name", "name", name)));
        days.stream().sorted(BY_DAY).forEach(day -> calendar.add(event(day)));
        try {
            StringWriter text = new StringWriter();
            // Its own check refuses a calendar without days; a demand without a date is none.
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VEvent event(DueDay day) {
        VEvent event = new VEvent(false);
        event.add(new Uid("demand-" + day.standing().id() + "@" + address.host()));
        event.add(new DtStamp(day.publishedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(day.on()));
        event.add(new Summary(say("calendars.due", "number", day.standing().number(), "title", day.title())));
        event.add(new Description(day.text() + "\n\n"
                + Stream.concat(
                                Stream.of(day.standing().state().glance().label()),
                                day.standing().state().words().stream())
                        .collect(Collectors.joining(" · "))));
        event.add(new Url(URI.create(address.link(day.standing().path()))));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
