package org.undersigned.app.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.undersigned.app.web.Pages;
import org.undersigned.app.writing.Card;
import org.undersigned.app.writing.Edit;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the editor's script is answered: each card with the digest of its version, and its page where it is not what the
 * script has before it.
 */
final class EditorReply {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final HttpServletRequest request;

    EditorReply(Pages pages, HttpServletRequest request) {
        this.pages = pages;
        this.request = request;
    }

    static boolean isAsked(HttpServletRequest request) {
        return "application/json".equals(request.getHeader("Accept"));
    }

    static ResponseEntity<String> problem(String sentence) {
        return answer(HttpStatus.CONFLICT, Map.of("problem", sentence));
    }

    ResponseEntity<String> saved(EditorView view, Edit edit) {
        Map<UUID, String> had = had(edit);
        List<Map<String, String>> cards = new ArrayList<>();
        for (CardView card : view.cards()) {
            boolean same = card.card().digest().equals(had.get(card.card().id()))
                    && card.stamp().equals(request.getParameter("shown-" + card.id()));
            cards.add(entry(
                    card.id(), card.card().digest(), same ? "" : pages.piece("editing/card", Map.of("view", card))));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cards", cards);
        answer.put("head", head(view));
        answer.put("look", pages.piece("editing/look", Map.of("view", view)));
        return answer(HttpStatus.OK, answer);
    }

    private Map<String, String> head(EditorView view) {
        boolean same = view.draft().title().equals(line("title", view.draft().title()))
                && view.draft().language().equals(line("language", view.draft().language()))
                && view.addressees()
                        .equals(line("addressees", view.addressees()).strip())
                && view.headStamp().equals(request.getParameter("shown-head"));
        Map<String, String> head =
                entry("head", view.headDigest(), same ? "" : pages.piece("editing/head", Map.of("view", view)));
        head.put("title", view.base(view.draft().title()));
        head.put("language", view.base(view.draft().language()));
        head.put("addressees", view.base(view.addressees()));
        return head;
    }

    // What was not sent was not touched: the script has what it had, and the head's digest tells whether that is so.
    private String line(String field, String saved) {
        String sent = request.getParameter(field);
        if (sent != null) {
            return field.equals("addressees")
                    ? sent.lines().map(String::strip).collect(Collectors.joining("\n"))
                    : sent.replaceAll("\\s+", " ").strip();
        }
        return Edit.Value.digest(saved).equals(request.getParameter("base-" + field)) ? saved : "\u0000";
    }

    private static Map<UUID, String> had(Edit edit) {
        Map<UUID, String> had = new LinkedHashMap<>();
        edit.base().forEach(found -> had.put(found.id(), found.digest()));
        edit.cards().forEach(entry -> entry.typed().map(Card::digest).ifPresent(digest -> had.put(entry.id(), digest)));
        return had;
    }

    private static Map<String, String> entry(String id, String digest, String html) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("digest", digest);
        if (!html.isEmpty()) {
            entry.put("html", html);
        }
        return entry;
    }

    private static ResponseEntity<String> answer(HttpStatus status, Map<String, ?> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(JSON.writeValueAsString(body));
    }
}
