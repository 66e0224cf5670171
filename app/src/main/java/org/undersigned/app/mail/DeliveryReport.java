package org.undersigned.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A delivery status notification (RFC 3464): a server's report that a message of ours did not arrive.
 *
 * @param message which one
 */
record DeliveryReport(UUID message, BounceReason reason) {
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_PART = 64 << 10;
    private static final List<String> SENT_TO = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

    /** Empty for anything else: a reply, a note of absence, a report that a message is late, or was none of ours. */
    static Optional<DeliveryReport> read(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart report)) {
            return Optional.empty();
        }
        List<InternetHeaders> statuses = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, report.getCount()); i++) {
            Part part = report.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                statuses.addAll(groups(part));
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
                groups(part).stream()
                        .limit(1)
                        .flatMap(h -> values(h, "Message-ID"))
                        .forEach(quoted::add);
            }
        }
        Optional<UUID> message = quoted.stream()
                .flatMap(id -> ReturnAddress.inMessageId(id).stream())
                .findFirst();
        if (message.isEmpty()) {
            message = addressed(mail);
        }
        Optional<BounceReason> reason = failure(statuses);
        return message.isPresent() && reason.isPresent()
                ? Optional.of(new DeliveryReport(message.get(), reason.get()))
                : Optional.empty();
    }

    private static Optional<UUID> addressed(Part mail) throws MessagingException {
        for (String name : SENT_TO) {
            String[] found = mail.getHeader(name);
            Optional<UUID> id = Stream.of(found == null ? new String[0] : found)
                    .flatMap(value -> ReturnAddress.inAddress(value).stream())
                    .findFirst();
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    private static Optional<BounceReason> failure(List<InternetHeaders> statuses) {
        return statuses.stream()
                .filter(headers -> values(headers, "Action").anyMatch(action -> action.equalsIgnoreCase("failed")))
                .map(headers -> BounceReason.ofStatus(
                        values(headers, "Status").findFirst().orElse("")))
                .findFirst();
    }

    private static Stream<String> values(InternetHeaders headers, String name) {
        String[] found = headers.getHeader(name);
        return Stream.of(found == null ? new String[0] : found).map(String::strip);
    }

    // Groups of headers with an empty line between them; of a message, its own headers come first.
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST_PART);
        }
        List<InternetHeaders> groups = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        for (String group : text.strip().split("\n[ \t]*\n+")) {
            groups.add(new InternetHeaders(
                    new ByteArrayInputStream((group.strip() + "\n\n").getBytes(StandardCharsets.ISO_8859_1))));
        }
        return groups;
    }
}
