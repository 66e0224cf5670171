package org.undersigned.app.demands.shown;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.app.calendars.DueCalendar;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.publicfiles.AtomText;
import org.undersigned.app.publicfiles.CsvText;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publishing.Beneath;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;

/** The public page of what became of a statement's demands. */
@Component
@Order(50)
class DemandFiles implements Beneath {
    static final String NAME = "/demands";

    private final Demands demands;
    private final DemandDocuments documents;
    private final DemandPaper paper;
    private final DueCalendar calendar;
    private final SiteAddress address;
    private final PublicFiles files;
    private final Pages pages;

    DemandFiles(
            Demands demands,
            DemandDocuments documents,
            DemandPaper paper,
            DueCalendar calendar,
            SiteAddress address,
            PublicFiles files,
            Pages pages) {
        this.demands = demands;
        this.documents = documents;
        this.paper = paper;
        this.calendar = calendar;
        this.address = address;
        this.files = files;
        this.pages = pages;
    }

    @Override
    public Supplier<List<Link>> of(PublicStatement statement) {
        List<Demands.Followed> followed = demands.followed(statement.revision().statement());
        if (followed.isEmpty()) {
            return List::of;
        }
        String path = statement.path() + NAME;
        List<DueDay> days = dueDays(statement, followed);
        FollowedPage shown = new FollowedPage(statement, followed, demands.progress(followed, statement.publishedAt()));
        boolean hasPdf = paper.put(shown, path);
        files.put(path, PublicFile.html(Speech.in(statement.language(), () -> page(shown, !days.isEmpty(), hasPdf))));
        files.put(path + ".json", PublicFile.of(JsonText.CONTENT_TYPE, documents.json(statement, followed)));
        files.put(
                path + ".atom",
                PublicFile.of(
                        AtomText.CONTENT_TYPE,
                        Speech.in(statement.language(), () -> DemandFeed.of(statement, followed, address))));
        files.put(path + ".csv", PublicFile.of(CsvText.CONTENT_TYPE, documents.csv(followed)));
        if (!days.isEmpty()) {
            files.put(
                    statement.path() + DueCalendar.NAME,
                    PublicFile.of(
                            DueCalendar.CONTENT_TYPE,
                            Speech.in(statement.language(), () -> calendar.of(statement.title(), days))));
        }
        return () -> List.of(new Link(say("demands.page.link"), path));
    }

    private static List<DueDay> dueDays(PublicStatement statement, List<Demands.Followed> followed) {
        return statement.beside().standings().demands().stream()
                .flatMap(standing -> followed.stream()
                        .filter(one -> one.demand().id().equals(standing.id()))
                        .flatMap(one -> DueDay.of(
                                standing,
                                statement.title(),
                                one.demand().demand().text(),
                                statement.publishedAt())
                                .stream()))
                .toList();
    }

    private String page(FollowedPage shown, boolean hasCalendar, boolean hasPdf) {
        Map<String, Object> content = shown.content();
        content.put("hasCalendar", hasCalendar);
        content.put("hasPdf", hasPdf);
        return pages.file(
                "demands/followed",
                say("demands.page.title", "title", shown.statement().title()),
                content);
    }
}
