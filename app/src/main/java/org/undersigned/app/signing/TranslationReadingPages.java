package org.undersigned.app.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.translating.ReleasedTranslation;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** A translation, for somebody who is asked to sign the text that it is of. Nothing can be done here but read. */
@Controller
class TranslationReadingPages {
    private final InvitationViews views;
    private final Pages pages;

    TranslationReadingPages(InvitationViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/translations/{language}")
    ResponseEntity<String> show(@PathVariable String token, @PathVariable String language, HttpServletRequest request) {
        Optional<InvitationView> view = views.behind(token);
        if (view.isEmpty()) {
            return InvitationPages.deadLink(request, pages);
        }
        ReleasedTranslation released = view.get().translation(language).orElseThrow(NotFound::new);
        Revision original = views.original(view.get(), released);
        return pages.show(
                request,
                HttpStatus.OK,
                "signing/translation",
                released.translation().text().title(),
                Map.of("view", view.get(), "original", original, "read", original.in(released.translation())));
    }
}
