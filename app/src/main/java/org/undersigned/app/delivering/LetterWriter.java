package org.undersigned.app.delivering;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/**
 * Writes a covering letter in the statement's language: a beginning for the coordinator to change, and what stands below
 * it in every case, so that its reader can verify what came with it.
 */
@Component
class LetterWriter {
    private final PublicFiles files;
    private final SiteAddress address;
    private final SiteName site;
    private final Clock clock;

    LetterWriter(PublicFiles files, SiteAddress address, SiteName site, Clock clock) {
        this.files = files;
        this.address = address;
        this.site = site;
        this.clock = clock;
    }

    String subject(PublicStatement statement) {
        return words(statement).say("delivering.letter.subject", "title", statement.title());
    }

    String text(PublicStatement statement) {
        Words words = words(statement);
        Map<String, Object> told = new HashMap<>(Map.of(
                "title", statement.title(),
                "date", statement.publishedOn(),
                "count", statement.signatures().size(),
                "site", site.siteName()));
        return String.join(
                "\n\n",
                words.say("delivering.letter.greeting"),
                words.say("delivering.letter.opening", told),
                words.say("delivering.letter.asks"),
                words.say("delivering.letter.end"),
                site.siteName());
    }

    /** What the coordinator does not change. */
    String verification(PublicStatement statement, Enclosure enclosure) {
        Words words = words(statement);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return String.join(
                "\n\n",
                "-- \n" + words.say("delivering.letter.enclosed", "file", enclosure.name(), "date", today) + "\n"
                        + link(enclosure.path()),
                words.say("delivering.letter.file-digest") + "\n" + enclosure.sha256(),
                words.say("delivering.letter.text-digest") + "\n"
                        + statement.revision().sha256(),
                words.say("delivering.letter.page") + "\n" + link(statement.path()),
                words.say("delivering.letter.verify") + "\n" + link(Speech.pathIn(words.language(), "/verify")) + "\n");
    }

    String whole(String text, PublicStatement statement, Enclosure enclosure) {
        return text.strip() + "\n\n" + verification(statement, enclosure);
    }

    /** Empty for moments after a publication, until its files are there. */
    Optional<Enclosure> enclosure(PublicStatement statement) {
        return enclosure(statement, "/statement.pdf", "pdf").or(() -> enclosure(statement, "/statement.txt", "txt"));
    }

    private Optional<Enclosure> enclosure(PublicStatement statement, String name, String extension) {
        String path = statement.path() + name;
        return files.at(path).map(file -> new Enclosure(attachment(statement.slug() + "." + extension, file), path));
    }

    private static OutgoingMail.Attachment attachment(String name, PublicFile file) {
        return new OutgoingMail.Attachment(name, file.contentType(), file.bytes());
    }

    private String link(String path) {
        // Slugs may be in any script, and mail programs end a link at what they do not know.
        return URI.create(address.link(path)).toASCIIString();
    }

    private static Words words(PublicStatement statement) {
        return Words.of(statement.language());
    }
}
