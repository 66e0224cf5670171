package org.undersigned.app.commenting.showing;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.app.commenting.CommentThread;
import org.undersigned.app.commenting.PublicComments;
import org.undersigned.app.commenting.Standing;
import org.undersigned.app.commenting.Standings;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publishing.Beneath;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;

/** The public pages and the feed of comments, and the links to them on the statement's page. */
@Component
@Order(100)
class CommentFiles implements Beneath {
    private static final Logger LOG = LoggerFactory.getLogger(CommentFiles.class);

    private final PublicComments comments;
    private final Standings standings;
    private final PublicFiles files;
    private final Pages pages;
    private final SiteAddress address;

    CommentFiles(PublicComments comments, Standings standings, PublicFiles files, Pages pages, SiteAddress address) {
        this.comments = comments;
        this.standings = standings;
        this.files = files;
        this.pages = pages;
        this.address = address;
    }

    /** A page of a statement does not wait for its comments: where those cannot be rendered, it goes without. */
    @Override
    public Supplier<List<Link>> of(PublicStatement statement) {
        try {
            return Speech.in(statement.language(), () -> put(statement));
        } catch (RuntimeException e) {
            // What is there may be what somebody has deleted since.
            LOG.error("The comments on {} could not be rendered; the page goes without them.", statement.path(), e);
            remove(statement, 0);
            return List::of;
        }
    }

    private Supplier<List<Link>> put(PublicStatement statement) {
        Standing standing = standings.of(statement.revision().statement());
        List<CommentThread> threads = comments.threads(statement.revision().statement());
        int count = CommentThread.count(threads);
        if (standing == Standing.HIDDEN || (standing == Standing.CLOSED && count == 0)) {
            remove(statement, 0);
            return List::of;
        }
        String path = statement.path() + "/comments";
        int last = CommentThread.pages(threads.size());
        // The last one first: what a page links to is there before the page is.
        for (int number = last; number >= 1; number--) {
            files.put(CommentThread.page(path, number), page(statement, threads, count, number, standing));
        }
        files.put(path + ".atom", PublicFile.of(CommentFeed.TYPE, CommentFeed.of(statement, threads, address)));
        remove(statement, last);
        return () -> links(path, count, standing);
    }

    private static List<Link> links(String path, int count, Standing standing) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(say("commenting.count", "count", count), path));
        if (standing == Standing.OPEN) {
            links.add(new Link(
                    say("commenting.write"),
                    path + "/new?lang=" + Speech.language().tag()));
        }
        return links;
    }

    private PublicFile page(
            PublicStatement statement, List<CommentThread> threads, int count, int number, Standing standing) {
        int from = (number - 1) * CommentThread.ON_PAGE;
        CommentsPage page = new CommentsPage(
                statement.path(),
                statement.title(),
                statement.language().tag(),
                statement.language().direction(),
                threads.subList(from, Math.min(threads.size(), from + CommentThread.ON_PAGE)),
                count,
                number,
                CommentThread.pages(threads.size()),
                standing == Standing.OPEN);
        String title = say("commenting.comments.title", "title", statement.title());
        return PublicFile.html(pages.file("commenting/comments", title, Map.of("page", page)));
    }

    /** @param last how many pages stay; 0 for none, and no feed */
    private void remove(PublicStatement statement, int last) {
        String path = statement.path() + "/comments";
        if (last == 0) {
            files.remove(path);
            files.remove(path + ".atom");
        }
        files.removeUnder(path + "/", page -> Integer.parseInt(page.substring(path.length() + 1)) > last);
    }
}
