package org.undersigned.app.interfaces;

import static org.undersigned.app.words.Speech.say;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.PublishedTexts;
import org.undersigned.app.publishing.PublishedTexts.Published;
import org.undersigned.app.sharing.Addresses;
import org.undersigned.app.sharing.DocumentMaker;
import org.undersigned.app.sharing.StatementDocument;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;

/** Published statements for programs: lists, one, and who signed it. */
@Controller
class StatementsApi {
    static final String PATH = "/api/v1/statements";

    private static final int USUAL_STATEMENTS = 20;
    private static final int MOST_STATEMENTS = 100;
    private static final int USUAL_SIGNATORIES = 100;
    private static final int MOST_SIGNATORIES = 500;

    private static final Comparator<Shown> NEWEST_FIRST =
            Comparator.comparingLong(Shown::order).reversed().thenComparing(Shown::id);

    private final Statements statements;
    private final PublishedTexts texts;
    private final ApiForms forms;
    private final Addresses addresses;

    StatementsApi(Statements statements, PublishedTexts texts, ApiForms forms, Addresses addresses) {
        this.statements = statements;
        this.texts = texts;
        this.forms = forms;
        this.addresses = addresses;
    }

    private record Shown(Published published, String state) {
        long order() {
            return published.statement().publishedAt().toEpochMilli();
        }

        String id() {
            return published.statement().revision().statement().toHex();
        }

        boolean isBehind(Cursor cursor) {
            return order() < cursor.order() || (order() == cursor.order() && id().compareTo(cursor.id()) > 0);
        }
    }

    /** One part of a list. */
    record Listed(List<StatementSummary> statements, Optional<String> next) {}

    /** One part of a statement's signatories, in the order of the ledger. */
    record Signed(
            String statement,
            int revision,
            StatementSummary.Counts counts,
            List<StatementDocument.Signer> signatories,
            Optional<String> next) {}

    @Needs(Role.ANYONE)
    @GetMapping(PATH)
    ResponseEntity<String> list(@RequestParam Map<String, String> asked) {
        Wanted wanted = Wanted.read(asked);
        if (!wanted.problem().isEmpty()) {
            return ApiAnswer.problem(HttpStatus.BAD_REQUEST, wanted.problem());
        }
        return switch (Part.read(asked, USUAL_STATEMENTS, MOST_STATEMENTS)) {
            case Part.Asked.Wrong wrong -> ApiAnswer.problem(HttpStatus.BAD_REQUEST, wrong.sentence());
            case Part.Asked.For part -> ApiAnswer.of(list(wanted, part.part(), asked));
        };
    }

    private Listed list(Wanted wanted, Part part, Map<String, String> asked) {
        List<Shown> found = statements.published().stream()
                .flatMap(statement -> texts.of(statement.id()).stream()
                        .map(published -> new Shown(published, state(statement.state()))))
                .filter(shown -> wanted.has(shown.published(), shown.state()))
                .filter(shown -> part.after().stream().allMatch(shown::isBehind))
                .sorted(NEWEST_FIRST)
                .limit(part.limit() + 1L)
                .toList();
        List<Shown> page = found.subList(0, Math.min(found.size(), part.limit()));
        Optional<String> next = found.size() > page.size()
                ? Optional.of(next(
                        addresses.of(PATH),
                        asked,
                        new Cursor(page.getLast().order(), page.getLast().id())))
                : Optional.empty();
        return new Listed(
                page.stream()
                        .map(shown -> forms.summary(shown.published(), shown.state()))
                        .toList(),
                next);
    }

    private static String next(String path, Map<String, String> asked, Cursor after) {
        UriComponentsBuilder next = UriComponentsBuilder.fromUriString(path);
        List.of("state", "year", "addressee", "organisation", "language", "limit").stream()
                .filter(asked::containsKey)
                .forEach(name -> next.queryParam(name, "{" + name + "}"));
        return next.queryParam("cursor", after.word())
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }

    @Needs(Role.ANYONE)
    @GetMapping(PATH + "/{slug}")
    ResponseEntity<String> one(@PathVariable String slug) {
        return shown(slug)
                .map(shown -> ApiAnswer.of(forms.detail(shown.published(), shown.state())))
                .orElseGet(StatementsApi::missing);
    }

    @Needs(Role.ANYONE)
    @GetMapping(PATH + "/{slug}/signatories")
    ResponseEntity<String> signatories(@PathVariable String slug, @RequestParam Map<String, String> asked) {
        Optional<Shown> shown = shown(slug);
        if (shown.isEmpty()) {
            return missing();
        }
        return switch (Part.read(asked, USUAL_SIGNATORIES, MOST_SIGNATORIES)) {
            case Part.Asked.Wrong wrong -> ApiAnswer.problem(HttpStatus.BAD_REQUEST, wrong.sentence());
            case Part.Asked.For part ->
                ApiAnswer.of(signatories(shown.get().published().statement(), part.part(), asked));
        };
    }

    private Signed signatories(PublicStatement statement, Part part, Map<String, String> asked) {
        List<Signature> found = statement.signatures().stream()
                .filter(signature -> part.after().stream().allMatch(cursor -> place(signature) > cursor.order()))
                .sorted(Comparator.comparingLong(StatementsApi::place))
                .limit(part.limit() + 1L)
                .toList();
        List<Signature> page = found.subList(0, Math.min(found.size(), part.limit()));
        Optional<String> next = found.size() > page.size()
                ? Optional.of(next(forms.api(statement) + "/signatories", asked, new Cursor(place(page.getLast()), "")))
                : Optional.empty();
        return new Signed(
                addresses.of(statement),
                statement.revision().number(),
                ApiForms.counts(statement),
                page.stream()
                        .map(signature -> DocumentMaker.signer(statement, signature))
                        .toList(),
                next);
    }

    // What is shown is in the ledger.
    private static long place(Signature signature) {
        return signature.entry().orElse(Long.MAX_VALUE);
    }

    private Optional<Shown> shown(String slug) {
        return statements.published().stream()
                .filter(statement -> statement.slug().value().equals(slug))
                .findFirst()
                .flatMap(statement ->
                        texts.of(statement.id()).map(published -> new Shown(published, state(statement.state()))));
    }

    private static String state(StatementState state) {
        return state instanceof StatementState.Closed ? Wanted.CLOSED : Wanted.PUBLISHED;
    }

    private static ResponseEntity<String> missing() {
        return ApiAnswer.problem(HttpStatus.NOT_FOUND, say("interfaces.api.missing"));
    }
}
