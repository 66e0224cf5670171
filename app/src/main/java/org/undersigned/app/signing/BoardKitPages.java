package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.app.inviting.BoardKits;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.SiteAddress;

/** Where a representative makes the link for those who decide, and ends it. */
@Controller
class BoardKitPages {
    private final BoardKits kits;
    private final InvitationViews views;
    private final SiteAddress address;
    private final Pages pages;

    BoardKitPages(BoardKits kits, InvitationViews views, SiteAddress address, Pages pages) {
        this.kits = kits;
        this.views = views;
        this.address = address;
        this.pages = pages;
    }

    /** @param link the one just made: it is stored only as a hash, and shown where the address still has it */
    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/board-kit")
    ResponseEntity<String> show(
            @PathVariable String token, @RequestParam(defaultValue = "") String link, HttpServletRequest request) {
        Optional<InvitationView> view = views.behind(token).filter(InvitationView::canAnswer);
        if (view.isEmpty()) {
            return InvitationPages.deadLink(request, pages);
        }
        Signatory signatory = view.get().signatory();
        String shown = LinkToken.parse(link)
                .filter(board -> kits.behind(board).filter(signatory::equals).isPresent())
                .map(board -> address.link("/board/" + board.value()))
                .orElse("");
        return pages.show(
                request,
                HttpStatus.OK,
                "signing/board-kit",
                say("signing.kit.title"),
                Map.of("view", view.get(), "link", shown, "expiry", kits.expiry(signatory)));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/board-kit")
    ResponseEntity<String> make(@PathVariable String token) {
        return views.behind(token)
                .filter(InvitationView::canAnswer)
                .map(view -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(UriComponentsBuilder.fromPath("/invitations/" + token + "/board-kit")
                                .queryParam("link", kits.make(view.signatory()).value())
                                .build()
                                .toUri())
                        .<String>build())
                .orElseGet(() -> Pages.redirect("/invitations/" + token));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/board-kit/end")
    ResponseEntity<String> end(@PathVariable String token) {
        views.behind(token).ifPresent(view -> kits.end(view.signatory()));
        return Pages.redirect("/invitations/" + token + "/board-kit");
    }
}
