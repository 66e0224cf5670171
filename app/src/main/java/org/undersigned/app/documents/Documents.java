package org.undersigned.app.documents;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.undersigned.app.documents.reading.ReadingProgram;
import org.undersigned.app.documents.reading.SourceKind;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.Fetched;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.words.Notices;
import org.undersigned.text.importing.Importer;
import org.undersigned.text.importing.source.SourceText;

/** Reads what people bring: files of every usual kind, a letter with lists of its signatories, an address. */
@Component
public class Documents {
    /** Largest file, in bytes; of a text, {@link Importer#LARGEST} holds. */
    public static final int LARGEST = 10 << 20;

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\"';,\\s]{1,40})");

    private final GuardedClient client;
    private final ReadingProcess process;

    @Autowired
    public Documents(GuardedClient client) {
        this(client, ReadingLimits.USUAL);
    }

    Documents(GuardedClient client, ReadingLimits limits) {
        this.client = client;
        this.process = new ReadingProcess(limits);
    }

    /** @param name as uploaded; may be empty, and decides only what the content leaves open */
    public ReadDocument read(byte[] file, String name) {
        return read(List.of(new NamedFile(name, file)));
    }

    /** One letter, and lists of signatories: they become one source. Or lists alone. */
    public ReadDocument read(List<NamedFile> files) {
        List<Part> letters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (NamedFile file : files) {
            Part part = part(file.content(), FileKind.of(file.content(), file.name()), "");
            switch (part.kind()) {
                case REFUSED -> {
                    return new ReadDocument.Refused(
                            files.size() == 1
                                    ? part.text()
                                    : say("documents.file-refused", "file", file.name(), "why", part.text()));
                }
                case LETTER -> letters.add(part);
                case NAMES -> names.addAll(part.text().lines().toList());
            }
        }
        if (letters.size() > 1) {
            return new ReadDocument.Refused(say("documents.letters", "count", letters.size()));
        }
        return assembled(letters.isEmpty() ? "" : letters.getFirst().text(), names);
    }

    /** The page or document at an address. */
    public ReadDocument fetch(String address) {
        Optional<URI> at = WebAddress.read(address);
        if (at.isEmpty()) {
            return new ReadDocument.Refused(say("documents.no-address"));
        }
        try {
            Fetched fetched = client.get(at.get(), LARGEST);
            if (fetched.status() != 200) {
                return new ReadDocument.Refused(say(
                        "documents.nothing-there",
                        "host",
                        String.valueOf(at.get().getHost()),
                        "status",
                        String.valueOf(fetched.status())));
            }
            return read(
                    fetched.body(),
                    fetched.contentType(),
                    String.valueOf(at.get().getPath()));
        } catch (FetchRefused e) {
            return new ReadDocument.Refused(e.sentence());
        }
    }

    /** Every row of a table, the rows above its heading among them. */
    public ReadTable table(byte[] file, String name) {
        FileKind kind = FileKind.of(file, name);
        if (file.length > LARGEST) {
            return new ReadTable.Refused(say("documents.list-too-large"));
        }
        return switch (kind) {
            case ZIP -> rows(process.read(SourceKind.ZIP_ROWS, file));
            case CSV, TEXT -> {
                SourceText.Read read = SourceText.of(file, "");
                yield read.text()
                        .map(text -> rows(process.read(SourceKind.CSV_ROWS, text.getBytes(StandardCharsets.UTF_8))))
                        .orElseGet(() ->
                                new ReadTable.Refused(Notices.say(read.refusal().orElseThrow())));
            }
            case PDF, OLD_OFFICE, RICH_TEXT, PICTURE, MARKDOWN ->
                new ReadTable.Refused(say("documents.no-readable-table"));
        };
    }

    private static ReadTable rows(String answer) {
        String text = answer.substring(1);
        return answer.charAt(0) == ReadingProgram.TABLE
                ? new ReadTable.Read(text.lines()
                        .map(row -> List.of(row.split(ReadingProgram.BETWEEN_CELLS, -1)))
                        .toList())
                : new ReadTable.Refused(RefusalSentence.of(text));
    }

    /**
     * What a server sent.
     *
     * @param stated the type that it named, such as {@code text/html; charset=utf-8}; may be empty
     * @param path of its address; decides only what type and content leave open
     */
    public ReadDocument read(byte[] body, String stated, String path) {
        String type = stated.toLowerCase(Locale.ROOT);
        String name = type.startsWith("text/markdown") ? ".md" : type.startsWith("text/csv") ? ".csv" : path;
        FileKind kind = FileKind.of(body, type.startsWith("text/html") ? "" : name);
        Matcher charset = CHARSET.matcher(type);
        Part part = part(body, kind, charset.find() ? charset.group(1) : "");
        return switch (part.kind()) {
            case REFUSED -> new ReadDocument.Refused(part.text());
            case LETTER -> assembled(part.text(), List.of());
            case NAMES -> assembled("", part.text().lines().toList());
        };
    }

    private enum PartKind {
        LETTER,
        NAMES,
        REFUSED
    }

    private record Part(PartKind kind, String text) {
        static Part refused(String sentence) {
            return new Part(PartKind.REFUSED, sentence);
        }
    }

    private Part part(byte[] file, FileKind kind, String charset) {
        return switch (kind) {
            case PDF -> packed(SourceKind.PDF, file);
            case ZIP -> packed(SourceKind.ZIP, file);
            case CSV -> characters(file, charset, Optional.of(SourceKind.CSV));
            case MARKDOWN -> characters(file, charset, Optional.of(SourceKind.MARKDOWN));
            case TEXT -> characters(file, charset, Optional.empty());
            case OLD_OFFICE -> Part.refused(say("documents.old-office"));
            case RICH_TEXT -> Part.refused(say("documents.rich-text"));
            case PICTURE -> Part.refused(say("documents.picture"));
        };
    }

    private Part packed(SourceKind kind, byte[] file) {
        if (file.length > LARGEST) {
            return Part.refused(say("documents.file-too-large"));
        }
        return answered(process.read(kind, file));
    }

    private Part characters(byte[] file, String charset, Optional<SourceKind> kind) {
        if (file.length > Importer.LARGEST) {
            return Part.refused(say("text.too-large"));
        }
        SourceText.Read read = SourceText.of(file, charset);
        if (read.text().isEmpty()) {
            return Part.refused(Notices.say(read.refusal().orElseThrow()));
        }
        String text = read.text().get();
        return kind.isEmpty()
                ? new Part(PartKind.LETTER, text)
                : answered(process.read(kind.get(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Part answered(String answer) {
        String text = answer.substring(1);
        return switch (answer.charAt(0)) {
            case ReadingProgram.LETTER -> new Part(PartKind.LETTER, text);
            case ReadingProgram.NAMES -> new Part(PartKind.NAMES, text);
            default -> Part.refused(RefusalSentence.of(text));
        };
    }

    private static ReadDocument assembled(String letter, List<String> names) {
        String source = names.isEmpty() ? letter : NamesBelow.put(letter, names);
        return source.length() > Importer.LARGEST
                ? new ReadDocument.Refused(say("text.too-large"))
                : new ReadDocument.Read(source);
    }
}
