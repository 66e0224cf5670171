package org.undersigned.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.NamedFile;
import org.undersigned.app.documents.ReadDocument;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** What a command is given to read: files of any kind that people bring, standard input, or an address. */
final class Source {
    private Source() {}

    /** @param from paths, {@code -} for standard input, or one address */
    static String read(List<String> from) throws Refused {
        boolean address = from.stream().anyMatch(name -> name.matches("(?i)https?://.*"));
        if (address && from.size() > 1) {
            throw new Refused("Give files, or one address.");
        }
        // As the server is told it: hosts that an operator asks elsewhere.
        String instead =
                Optional.ofNullable(System.getenv("UNDERSIGNED_FETCH_INSTEAD")).orElse("");
        try (GuardedClient client = new GuardedClient(instead)) {
            Documents documents = new Documents(client);
            List<NamedFile> files = address ? List.of() : files(from);
            // Commands speak English, whatever the machine speaks.
            ReadDocument document = Speech.in(
                    new WrittenLanguage("en"),
                    () -> address ? documents.fetch(from.getFirst()) : documents.read(files));
            return switch (document) {
                case ReadDocument.Refused refused -> throw new Refused(refused.sentence());
                case ReadDocument.Read read -> read.source();
            };
        } catch (IOException e) {
            throw new Refused("The address cannot be asked.", e);
        }
    }

    private static List<NamedFile> files(List<String> names) throws Refused {
        List<NamedFile> files = new ArrayList<>();
        for (String name : names) {
            String last = name.equals("-") ? "" : String.valueOf(Path.of(name).getFileName());
            files.add(new NamedFile(last, Input.file(name, Documents.LARGEST)));
        }
        return files;
    }
}
