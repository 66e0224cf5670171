package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.inviting.BoardKits;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.CanonicalText;

/** The board kit: what is to be decided on, to read and to print. Nothing can be done here. */
@Controller
class BoardPages {
    private final BoardKits kits;
    private final BoardPdfs pdfs;
    private final InvitingTerms terms;
    private final Statements statements;
    private final SiteAddress address;
    private final Pages pages;

    BoardPages(
            BoardKits kits,
            BoardPdfs pdfs,
            InvitingTerms terms,
            Statements statements,
            SiteAddress address,
            Pages pages) {
        this.kits = kits;
        this.pdfs = pdfs;
        this.terms = terms;
        this.statements = statements;
        this.address = address;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/board/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Optional<Signatory> signatory = behind(token);
        if (signatory.isEmpty()) {
            return pages.show(
                    request,
                    HttpStatus.NOT_FOUND,
                    "web/problem",
                    say("signing.dead.title"),
                    Map.of("sentence", say("signing.board.dead")));
        }
        Revision revision = revision(signatory.get());
        BoardView view = new BoardView(
                token,
                signatory.get().name(),
                revision,
                terms.of(revision.statement()),
                !statements.statement(revision.statement()).state().acceptsSignatures()
                        || terms.isOver(revision.statement()),
                pdfs.canBeMade(revision));
        return hidden(
                pages.show(request, HttpStatus.OK, "signing/board", say("signing.board.title"), Map.of("view", view)));
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/board/{token}/statement.pdf")
    ResponseEntity<byte[]> print(@PathVariable String token) {
        return file(
                behind(token).flatMap(signatory -> pdfs.of(revision(signatory), address.link("/board/" + token))),
                "application/pdf",
                "pdf");
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/board/{token}/statement.txt")
    ResponseEntity<byte[]> text(@PathVariable String token, @RequestParam(defaultValue = "") String language) {
        return file(
                behind(token)
                        .map(signatory -> CanonicalText.render(
                                revision(signatory).signedIn(language).text())),
                "text/plain; charset=utf-8",
                "txt");
    }

    private Optional<Signatory> behind(String token) {
        return LinkToken.parse(token).flatMap(kits::behind);
    }

    private Revision revision(Signatory signatory) {
        return statements.latestRevision(signatory.statement()).orElseThrow();
    }

    private static ResponseEntity<byte[]> file(Optional<byte[]> content, String type, String ending) {
        return content.map(bytes -> hidden(ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(type))
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Disposition", "attachment; filename=\"for-decision." + ending + "\"")
                        .body(bytes)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    // What is not published yet is found by nobody who was not given the link.
    private static <T> ResponseEntity<T> hidden(ResponseEntity<T> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .body(page.getBody());
    }
}
