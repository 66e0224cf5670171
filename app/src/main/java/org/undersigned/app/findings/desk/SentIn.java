package org.undersigned.app.findings.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.app.findings.FindingDraft;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.findings.SubjectPlaces;

/** A draft that somebody sent in, with what it is about. */
public record SentIn(FindingDraft draft, Optional<About> about) {
    /** What a draft is about. */
    public record About(Subject subject, SubjectPlaces.Place place) {}

    /** Where the form of a finding is filled with it. */
    public String form(Subject subject) {
        FindingDraft.Content content = draft.content();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("draft", draft.id().toString());
        fields.put("happened", content.happenedOn().toString());
        fields.put("language", content.language());
        fields.put("words", content.words());
        content.source().ifPresent(source -> fields.put("source", source));
        draft.copySha256().ifPresent(sha256 -> fields.put("copy", sha256));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "/desk/findings/" + subject.kind().code() + "/" + subject.id() + "?", "#add"));
    }
}
