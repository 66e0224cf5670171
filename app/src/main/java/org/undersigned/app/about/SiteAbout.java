package org.undersigned.app.about;

import static org.undersigned.app.words.Speech.language;
import static org.undersigned.app.words.Speech.say;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.SiteSetUp;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.jobs.NodeReturned;
import org.undersigned.app.publicfiles.SitePages;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** What the coordinators say about themselves, and the public page that says it. */
@Component
public class SiteAbout {
    private static final String TASK = "render-about";
    private static final int TRIES = 14;
    private static final String PATH = "/about";

    private final AboutStore store;
    private final SitePages pages;
    private final EachNode eachNode;

    SiteAbout(AboutStore store, SitePages pages, EachNode eachNode) {
        this.store = store;
        this.pages = pages;
        this.eachNode = eachNode;
    }

    Map<String, String> words() {
        return store.all();
    }

    /** @param words by language; empty ones are taken away */
    @Transactional
    public void write(Map<String, String> words) {
        words.forEach(store::put);
        eachNode.stage(TASK, "");
    }

    @EventListener({SiteSetUp.class, NodeReturned.class})
    void named() {
        eachNode.stage(TASK, "");
    }

    @EventListener(ApplicationStartedEvent.class)
    void render() {
        Map<String, String> all = store.all();
        pages.put(PATH, "about/about", () -> say("about.title"), () -> content(all));
    }

    // In the reader's language, else in the site's, else in any that there is.
    private static Map<String, ?> content(Map<String, String> all) {
        String shown = List.of(language().tag(), Words.ofSite().language().tag()).stream()
                .filter(all::containsKey)
                .findFirst()
                .orElseGet(() ->
                        all.keySet().stream().findFirst().orElse(language().tag()));
        List<String> paragraphs = Arrays.stream(all.getOrDefault(shown, "").split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return Map.of("own", paragraphs, "in", new WrittenLanguage(shown));
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> aboutRendering(EachNode eachNode, SiteAbout about) {
            return eachNode.task(TASK, TRIES, nothing -> about.render());
        }
    }
}
