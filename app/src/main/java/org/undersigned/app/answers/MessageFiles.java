package org.undersigned.app.answers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.answers.reading.AttachedFile;
import org.undersigned.app.answers.reading.MailHead;
import org.undersigned.app.answers.reading.MailReader;
import org.undersigned.app.web.NotFound;

/** The bytes of messages, and of the files that came with them. */
@Component
class MessageFiles {
    private final MessageStore store;

    MessageFiles(MessageStore store) {
        this.store = store;
    }

    /** All of a message, piece by piece. */
    void write(UUID message, OutputStream out) throws IOException {
        Optional<byte[]> piece = store.piece(message, 0);
        for (int number = 1; piece.isPresent(); number++) {
            out.write(piece.get());
            piece = store.piece(message, number);
        }
    }

    /** A message in a file, for as long as something is done with it. */
    <T> T with(UUID message, Use<T> use) {
        try {
            Path mail = MailInHand.create();
            try {
                try (OutputStream out = Files.newOutputStream(mail)) {
                    write(message, out);
                }
                return use.of(mail);
            } finally {
                Files.delete(mail);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with a file. */
    interface Use<T> {
        T of(Path mail) throws IOException;
    }

    /** A file that came with a message. */
    AttachedFile file(UUID message, int number) {
        List<AttachedFile> found = new ArrayList<>();
        with(message, mail -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
                return MailReader.read(new MailHead(List.of(), true), false, in, file -> {
                    if (file.number() == number) {
                        found.add(file);
                    }
                });
            }
        });
        return found.stream().findFirst().orElseThrow(NotFound::new);
    }
}
