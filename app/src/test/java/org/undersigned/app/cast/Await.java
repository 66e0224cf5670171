package org.undersigned.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.undersigned.app.commands.Visitor;

/** Looks at a public page until it shows what it should: its file is made by a job. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    public static Document page(TestSite site, String path, Predicate<Document> holds) throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        Document page = new Visitor().open(site.at(path)).document();
        while (!holds.test(page) && Instant.now().isBefore(until)) {
            page = new Visitor().open(site.at(path)).document();
        }
        assertThat(holds.test(page)).as(path + "\n" + page.text()).isTrue();
        return page;
    }
}
