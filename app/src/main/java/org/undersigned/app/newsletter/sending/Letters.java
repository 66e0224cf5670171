package org.undersigned.app.newsletter.sending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return of(issue, List.of());
    }

    /** @param parts of which each reader gets some, at the end of the text in the same language */
    ByLanguage of(Issue issue, List<Part.Texts> parts) {
        return new ByLanguage(issue, parts, new Envelope(site.siteName(), address, mailto));
    }

    /** The letters of one issue, each made when first asked for. */
    static final class ByLanguage {
        // Readers choose differently, and what few of them share is made anew.
        private static final int MOST = 500;

        private record Kind(String language, List<Integer> parts) {}

        private final Issue issue;
        private final List<Part.Texts> parts;
        private final Envelope envelope;
        private final Map<Kind, Letter> letters = new ConcurrentHashMap<>();

        private ByLanguage(Issue issue, List<Part.Texts> parts, Envelope envelope) {
            this.issue = issue;
            this.parts = List.copyOf(parts);
            this.envelope = envelope;
        }

        Letter in(String language) {
            return in(language, List.of());
        }

        /** @param places of the parts that are in it */
        Letter in(String language, List<Integer> places) {
            if (letters.size() > MOST) {
                letters.clear();
            }
            return letters.computeIfAbsent(new Kind(language, places), this::made);
        }

        private Letter made(Kind kind) {
            return new Letter(text(kind), Words.of(kind.language()), envelope);
        }

        private IssueText text(Kind kind) {
            IssueText text = issue.textFor(kind.language()).orElseThrow();
            String body = Stream.concat(
                            Stream.of(text.body()),
                            kind.parts().stream().map(place -> parts.get(place).in(text.language())))
                    .collect(Collectors.joining("\n\n"));
            return new IssueText(text.language(), text.subject(), body);
        }

        /** In every language of the issue, with all parts. */
        List<Issues.Preview> previews() {
            List<Integer> all = IntStream.range(0, parts.size()).boxed().toList();
            return issue.texts().stream()
                    .map(text -> new Kind(text.language().tag(), all))
                    .map(kind -> new Issues.Preview(
                            text(kind),
                            made(kind).text(Optional.empty()),
                            MailMarkdown.html(text(kind).body())))
                    .toList();
        }
    }
}
