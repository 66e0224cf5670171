package org.undersigned.app.newsletter.sending;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** Makes a newsletter ready for each language that its recipients read. */
@Component
class Letters {
    private final SiteAddress address;
    private final SiteName site;
    private final String mailto;

    Letters(SiteAddress address, SiteName site, @Value("${undersigned.newsletter.mailto:}") String mailto) {
        if (!mailto.isBlank() && !mailto.strip().matches("[^@\\s<>?,\"]+@[^@\\s<>?,\"]+")) {
            throw new IllegalStateException(
                    "UNDERSIGNED_NEWSLETTER_MAILTO should be a mail address where somebody reads who wants to leave.");
        }
        this.address = address;
        this.site = site;
        this.mailto = mailto.strip();
    }

    /** Of an issue that has a text. */
    ByLanguage of(Issue issue) {
        return new ByLanguage(issue, new Envelope(site.siteName(), address, mailto));
    }

    /** The letters of one issue, each made when first asked for. */
    static final class ByLanguage {
        private final Issue issue;
        private final Envelope envelope;
        private final Map<String, Letter> letters = new ConcurrentHashMap<>();

        private ByLanguage(Issue issue, Envelope envelope) {
            this.issue = issue;
            this.envelope = envelope;
        }

        Letter in(String language) {
            return letters.computeIfAbsent(
                    language, asked -> new Letter(issue.textFor(asked).orElseThrow(), Words.of(asked), envelope));
        }
    }
}
