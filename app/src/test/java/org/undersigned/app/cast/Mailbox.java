package org.undersigned.app.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.undersigned.app.commands.Visitor;

/** The mailbox of a site that has no SMTP server: whatever it mailed. */
public record Mailbox(String site) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The newest link of a kind that was mailed to an address; waits for a job that has yet to mail it. */
    public String newestLink(String address, String kind) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            String found = find(address, kind);
            if (!found.isEmpty()) {
                return found;
            }
            pause();
        }
        throw new AssertionError("nothing with " + kind + " was mailed to " + address);
    }

    /** A link as somebody opens it who reads the site in English, whatever the mail was written in. */
    public static String inEnglish(String link) {
        return link.replaceFirst("\\?lang=[a-z]+$", "?lang=en");
    }

    private String find(String address, String kind) {
        Visitor reader = new Visitor();
        try {
            for (Element row : reader.open(site + "/mailbox").document().select("[data-to]")) {
                if (row.attr("data-to").equals(address)) {
                    Visitor.Page mail =
                            reader.open(row.select("a").eachAttr("abs:href").getFirst());
                    List<String> links =
                            mail.document().select("a[href*=" + kind + "]").eachAttr("abs:href");
                    if (!links.isEmpty()) {
                        return links.getFirst();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
