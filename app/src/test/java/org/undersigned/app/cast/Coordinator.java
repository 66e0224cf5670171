package org.undersigned.app.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.undersigned.app.commands.Visitor;

/** Amina, who coordinates: sets the site up once, and goes through its pages over HTTP. */
public final class Coordinator {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String site;
    private final Visitor visitor = new Visitor();

    /** With the set-up link that the first start printed. */
    public Coordinator(String site, String setupLink) {
        this.site = site;
        tried(() -> {
            Visitor.Page form = visitor.open(setupLink);
            Visitor.Page signIn = visitor.send(
                    form,
                    URI.create(setupLink).getPath(),
                    Map.of("site", "Night Ferry Coalition", "name", "Amina Sol", "email", "amina@ferry.example"));
            return visitor.send(signIn, "/sign-in/confirmation", Map.of());
        });
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Brings a text in and opens it; gives its slug. */
    public String opens(String source) {
        return tried(() -> {
            Visitor.Page form = visitor.open(site + "/desk/statements/new");
            Visitor.Page draft = visitor.send(form, "/desk/statements", Map.of("pasted", source));
            Visitor.Page preview = visitor.send(draft, "/draft", Map.of("next", "opening"));
            Visitor.Page progress = visitor.send(preview, "/opening", Map.of("anyway", "true"));
            String path = URI.create(progress.address()).getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        });
    }

    public Visitor.Page invites(String slug, List<String> lines) {
        return tried(() -> visitor.send(
                visitor.open(site + "/desk/statements/" + slug + "/invitations"),
                "/invitations",
                Map.of("lines", String.join("\n", lines))));
    }

    /** The newest link of a kind that was mailed to an address; waits for a job that has yet to mail it. */
    public String mailedLink(String address, String kind) {
        return new Mailbox(site).newestLink(address, kind);
    }

    /** All mailed invitations, at most 200. */
    public List<String> invitations(int most) {
        return tried(() -> {
            Visitor reader = new Visitor();
            List<String> mails = reader.open(site + "/mailbox")
                    .document()
                    .select("[data-to] a")
                    .eachAttr("abs:href");
            List<String> links = new ArrayList<>();
            for (String mail : mails.subList(0, Math.min(most, mails.size()))) {
                links.addAll(reader.open(mail)
                        .document()
                        .select("a[href*=/invitations/]")
                        .eachAttr("abs:href"));
            }
            return links;
        });
    }

    public String invitation(String address) {
        return mailedLink(address, "/invitations/");
    }

    /** A representative signs behind a link; gives the page that follows. */
    public static Visitor.Page signs(String link) {
        return tried(() -> {
            Visitor representative = new Visitor();
            return representative.send(
                    representative.open(link), "/signature", Map.of("role", "Chair", "authority", "board-decision"));
        });
    }

    public void everybodySigns(String slug) {
        Visitor.Page progress = tried(() -> visitor.open(site + "/desk/statements/" + slug));
        progress.document()
                .select("[data-answer=invited] summary")
                .eachText()
                .forEach(address -> signs(invitation(address)));
    }

    /** Publishes, and waits until the page is there. */
    public void publishes(String slug) {
        tried(() ->
                visitor.send(visitor.open(site + "/desk/statements/" + slug), "/publication", Map.of("late", "true")));
        Instant until = Instant.now().plus(PATIENCE);
        while (tried(() -> new Visitor().open(site + "/statements/" + slug)).status() != 200) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("the page of " + slug + " does not appear");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Attempt<T> {
        T make() throws IOException;
    }

    private static <T> T tried(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
