package org.undersigned.app.demands;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.app.charts.ProgressChart;
import org.undersigned.app.charts.StateBar;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publishing.Beneath;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.Tally;
import org.undersigned.app.web.Pages;
import org.undersigned.app.words.Speech;

/** The public page of what became of a statement's demands. */
@Component
@Order(50)
class DemandFiles implements Beneath {
    static final String NAME = "/demands";

    private final Demands demands;
    private final PublicFiles files;
    private final Pages pages;

    DemandFiles(Demands demands, PublicFiles files, Pages pages) {
        this.demands = demands;
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
        files.put(path, PublicFile.html(Speech.in(statement.language(), () -> page(statement, followed))));
        return () -> List.of(new Link(say("demands.page.link"), path));
    }

    private String page(PublicStatement statement, List<Demands.Followed> followed) {
        List<Demands.Followed> made =
                followed.stream().filter(one -> !one.demand().isDropped()).toList();
        return pages.file(
                "demands/followed",
                say("demands.page.title", "title", statement.title()),
                Map.of(
                        "statement",
                        statement,
                        "demands",
                        followed,
                        "bar",
                        new StateBar(Tally.of(
                                made.stream().map(one -> one.state().glance()).toList())),
                        "progress",
                        new ProgressChart(demands.progress(followed, statement.publishedAt())),
                        "timeline",
                        DemandTimeline.of(statement, made)));
    }
}
