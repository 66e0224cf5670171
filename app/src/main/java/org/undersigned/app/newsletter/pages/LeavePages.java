package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.newsletter.Subscriptions;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/**
 * The address in List-Unsubscribe (RFC 8058). A mail program sends a POST with {@code List-Unsubscribe=One-Click}, without
 * cookies and so without a token of ours; the button on the page sends the same. A GET, which scanners of mail send too,
 * shows that button.
 */
@Controller
class LeavePages {
    private final Subscriptions subscriptions;
    private final Pages pages;

    LeavePages(Subscriptions subscriptions, Pages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/newsletter/leave/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        boolean leads = LinkToken.parse(token).flatMap(subscriptions::behind).isPresent();
        return leads
                ? pages.show(request, "newsletter/leave", say("newsletter.leave.title"), Map.of("token", token))
                : pages.show(request, HttpStatus.OK, "newsletter/ended", say("newsletter.ended.title"), Map.of());
    }

    /** Answered without a redirect, as section 3.1 asks, and the second time as the first. */
    @Needs(Role.LINK_HOLDER)
    @Bounded(Use.LEAVING)
    @PostMapping("/newsletter/leave/{token}")
    ResponseEntity<String> leave(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String how,
            HttpServletRequest request) {
        if (!how.equals("One-Click")) {
            return show(token, request);
        }
        LinkToken.parse(token).ifPresent(subscriptions::leave);
        return pages.show(request, "newsletter/ended", say("newsletter.ended.title"), Map.of());
    }
}
