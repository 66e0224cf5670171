package org.undersigned.app.evidence;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.ReadDocument;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.Fuses;

/** Takes characters, and where it is switched on a picture, out of a kept copy. */
@Component
class EvidenceReader {
    private final EvidenceStore store;
    private final Documents documents;
    private final Chromium chromium;
    private final Fuses fuses;
    private final Clock clock;

    EvidenceReader(EvidenceStore store, Documents documents, Chromium chromium, Fuses fuses, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.chromium = chromium;
        this.fuses = fuses;
        this.clock = clock;
    }

    /** Does nothing where it was read before. */
    void read(String sha256) {
        Copy copy = store.find(sha256).orElseThrow();
        Optional<Content> content = content(copy);
        if (copy.reading().isEmpty()) {
            store.addReading(
                    sha256,
                    content.map(of -> words(of, copy.found())).orElse(new Copy.Reading(Optional.empty(), true)),
                    now());
        }
        if (!copy.hasPicture() && chromium.isSwitchedOn() && !fuses.isPulled(Fuse.PICTURES)) {
            content.flatMap(of -> chromium.picture(of.bytes(), copy.found(), of.stated()))
                    .ifPresent(png -> store.addPicture(sha256, png, now()));
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** Unpacked; empty where it cannot be. */
    private Optional<Content> content(Copy copy) {
        byte[] file = store.file(copy.sha256());
        if (copy.kind() == Copy.Kind.UPLOADED) {
            return Optional.of(new Content(file, "", "", copy.name()));
        }
        return WebArchive.content(file).flatMap(EvidenceReader::unpacked);
    }

    private static Optional<Content> unpacked(Content sent) {
        String path = String.valueOf(URI.create(sent.place()).getPath());
        return Unpacked.of(sent.bytes(), sent.encoding()) instanceof Unpacked.Whole whole
                ? Optional.of(new Content(whole.bytes(), sent.stated(), "", path))
                : Optional.empty();
    }

    private Copy.Reading words(Content content, String found) {
        ReadDocument read = documents.read(content.bytes(), content.stated(), content.place());
        if (!(read instanceof ReadDocument.Read(String source))) {
            return new Copy.Reading(Optional.empty(), true);
        }
        String words = PlainWords.of(source, found);
        boolean isWhole = words.length() <= PlainWords.MOST;
        String bounded = isWhole ? words : words.substring(0, PlainWords.MOST);
        return new Copy.Reading(Optional.of(bounded).filter(text -> !text.isBlank()), isWhole);
    }
}
