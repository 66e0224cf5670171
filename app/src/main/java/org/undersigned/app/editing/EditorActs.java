package org.undersigned.app.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.reviewing.AcceptOutcome;
import org.undersigned.app.reviewing.Remark;
import org.undersigned.app.reviewing.Remarks;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.Pages;
import org.undersigned.app.writing.Cards;
import org.undersigned.app.writing.Rival;
import org.undersigned.app.writing.Writing;

/** What a button of the editor does once everything typed is saved, and where it leads. */
@Component
class EditorActs {
    private final Drafts drafts;
    private final Writing writing;
    private final Remarks remarks;

    EditorActs(Drafts drafts, Writing writing, Remarks remarks) {
        this.drafts = drafts;
        this.writing = writing;
        this.remarks = remarks;
    }

    ResponseEntity<String> after(Statement statement, Act act, UUID place, UUID by, HttpServletRequest request) {
        StatementId id = statement.id();
        String text = "/desk/statements/" + statement.slug() + "/text";
        return switch (act.verb()) {
            case "opening" ->
                drafts.problems(drafts.of(id)).isEmpty()
                        ? Pages.redirect("/desk/statements/" + statement.slug() + "/opening")
                        : Pages.redirect(text, "look");
            case "mine" -> settle(id, act, Rival.Choice.MINE, by, text);
            case "theirs" -> settle(id, act, Rival.Choice.THEIRS, by, text);
            case "both" -> settle(id, act, Rival.Choice.BOTH, by, text);
            case "comment" -> remark(id, act, Remark.Kind.COMMENT, by, text, request);
            case "suggest" -> remark(id, act, Remark.Kind.SUGGESTION, by, text, request);
            case "accept" -> accept(id, act, by, text, request);
            case "close" -> close(id, act, by, text, request);
            case "up", "down", "add", "remove" -> Pages.redirect(text, "c-" + place);
            default -> Pages.redirect(text);
        };
    }

    private ResponseEntity<String> settle(StatementId id, Act act, Rival.Choice choice, UUID by, String text) {
        String card = card(id, act.id());
        return writing.settle(id, act.id(), choice, by) ? Pages.redirect(text, "c-" + card) : said(text, Said.NOTHING);
    }

    private ResponseEntity<String> remark(
            StatementId id, Act act, Remark.Kind kind, UUID by, String text, HttpServletRequest request) {
        String typed = typed(request, act.verb() + "-" + act.id());
        return remarks.add(id, act.id(), kind, typed, by)
                ? Pages.redirect(text, "c-" + act.id())
                : said(text, Said.EMPTY);
    }

    private ResponseEntity<String> close(StatementId id, Act act, UUID by, String text, HttpServletRequest request) {
        String card = card(id, act.id());
        return remarks.close(id, act.id(), typed(request, "answer-" + act.id()), by)
                ? Pages.redirect(text, "c-" + card)
                : said(text, Said.NOTHING);
    }

    private ResponseEntity<String> accept(StatementId id, Act act, UUID by, String text, HttpServletRequest request) {
        String card = card(id, act.id());
        return switch (remarks.accept(id, act.id(), typed(request, "seen-" + act.id()), by)) {
            case AcceptOutcome.Accepted accepted -> Pages.redirect(text, "c-" + card);
            case AcceptOutcome.ChangedSince changed -> said(text, Said.CHANGED);
            case AcceptOutcome.NothingToAccept nothing -> said(text, Said.NOTHING);
        };
    }

    // Where the waiting version or the remark was; looked up before, because it may be gone afterwards.
    private String card(StatementId id, UUID about) {
        Optional<String> rival = writing.rivals(id).stream()
                .filter(waiting -> waiting.id().equals(about))
                .map(Rival::place)
                .findFirst();
        Map<UUID, UUID> cards = Cards.cardOfBlock(drafts.of(id).blocks());
        Optional<String> remark = remarks.of(id).stream()
                .filter(made -> made.id().equals(about))
                .flatMap(made -> Optional.ofNullable(cards.get(made.block())).stream())
                .map(UUID::toString)
                .findFirst();
        return rival.or(() -> remark).orElse("head");
    }

    private static ResponseEntity<String> said(String text, Said said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(UriUtils.encodePath(text, StandardCharsets.UTF_8) + "?said=" + said.word()))
                .build();
    }

    private static String typed(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
