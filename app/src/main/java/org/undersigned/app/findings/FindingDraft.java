package org.undersigned.app.findings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.undersigned.app.statements.StatementId;

/**
 * What somebody outside sent in for a finding. It claims nothing by itself: a coordinator makes findings of it.
 *
 * @param subject what it is about, where whoever sent it said so
 * @param sender as coordinators know them
 * @param copySha256 of the message itself, where it was one
 */
public record FindingDraft(
        UUID id,
        StatementId statement,
        Optional<Subject> subject,
        Origin origin,
        UUID originId,
        String sender,
        Instant receivedAt,
        Content content,
        Optional<String> copySha256) {
    /** Who sent it. */
    public enum Origin {
        SIGNATORY,
        ADDRESSEE
    }

    /**
     * What it says.
     *
     * @param source web address
     * @param language of the words
     */
    public record Content(LocalDate happenedOn, String language, String words, Optional<String> source) {}

    /** Where the form of a finding is filled with it, at the desk. */
    public String formFor(Subject about, Optional<String> copy) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("draft", id.toString());
        fields.put("happened", content.happenedOn().toString());
        fields.put("language", content.language());
        fields.put("words", content.words());
        content.source().ifPresent(source -> fields.put("source", source));
        copy.ifPresent(sha256 -> fields.put("copy", sha256));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "/desk/findings/" + about.kind().code() + "/" + about.id() + "?", "#add"));
    }
}
