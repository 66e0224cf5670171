package org.undersigned.app.answers.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Reads a message part by part. A message within a message is a file that came with it. */
public final class MailReader {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;
    private static final int LARGEST_TEXT = 1 << 20;
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(256 << 10)
            .setMaxHeaderLen(64 << 10)
            .setMaxHeaderCount(2000)
            .setMaxContentLen(-1)
            .build();

    private final Consumer<AttachedFile> files;
    private final MailText text = new MailText();
    private PartHead part = new PartHead();
    private int parts;
    private int attached;
    private boolean isWhole = true;

    private MailReader(Consumer<AttachedFile> files) {
        this.files = files;
    }

    /**
     * Reads all of it.
     *
     * @param head of the same message
     * @param isFromNobody whether the envelope had no sender
     * @param files is given each file as it comes by
     * @throws IOException only where the stream fails
     */
    public static ReadMail read(MailHead head, boolean isFromNobody, InputStream mail, Consumer<AttachedFile> files)
            throws IOException {
        MailReader reader = new MailReader(files);
        reader.parts(mail);
        return new ReadMail(
                Sender.of(head),
                head.text("Subject"),
                sent(head),
                Automatic.of(head, isFromNobody),
                reader.text.whole(),
                reader.isWhole && head.isWhole() && !reader.text.isCut());
    }

    private void parts(InputStream mail) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(LIMITS);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(mail);
        try {
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && isWhole) {
                take(stream, state);
                state = stream.next();
            }
        } catch (MimeException | IllegalArgumentException | IllegalStateException damaged) {
            isWhole = false;
        }
    }

    private void take(MimeTokenStream stream, EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> part = new PartHead();
            case T_FIELD -> part.add(stream.getField());
            case T_START_MULTIPART ->
                isWhole = text.enter(stream.getBodyDescriptor().getMimeType()) <= DEEPEST;
            case T_END_MULTIPART -> text.leave();
            case T_BODY -> body(stream);
            default -> {
                // Beginnings and ends of parts, and what stands between them, say nothing.
            }
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        if (++parts > MOST_PARTS) {
            isWhole = false;
            return;
        }
        String type = Shown.line(String.valueOf(stream.getBodyDescriptor().getMimeType()), 100)
                .toLowerCase(Locale.ROOT);
        try (InputStream in = stream.getDecodedInputStream()) {
            boolean isText = type.equals("text/plain") || type.equals("text/html");
            if (isText && !part.isFile()) {
                byte[] bytes = in.readNBytes(LARGEST_TEXT);
                isWhole = isWhole && in.read() < 0;
                String words = Charsets.decode(
                        bytes, String.valueOf(stream.getBodyDescriptor().getCharset()));
                text.add(words, type.equals("text/html"));
            } else {
                files.accept(new AttachedFile(++attached, part.fileName(), type, in.readAllBytes()));
            }
        }
    }

    private static Optional<OffsetDateTime> sent(MailHead head) {
        try {
            String date = head.value("Date").orElse("").replaceAll("\\(.*", "").strip();
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .filter(moment -> moment.getYear() > 1970 && moment.getYear() < 10_000);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
