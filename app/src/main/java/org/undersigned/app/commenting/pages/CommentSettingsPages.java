package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.PersonalData;
import org.undersigned.app.commenting.Standing;
import org.undersigned.app.commenting.Standings;
import org.undersigned.app.commenting.marking.Block;
import org.undersigned.app.commenting.marking.Blocklist;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** What holds for all comments: whether they are taken, what marks them, and one person's data. */
@Controller
class CommentSettingsPages {
    private static final String PATH = "/desk/comments/settings";

    private final Standings standings;
    private final Blocklist blocklist;
    private final PersonalData data;
    private final Pages pages;

    CommentSettingsPages(Standings standings, Blocklist blocklist, PersonalData data, Pages pages) {
        this.standings = standings;
        this.blocklist = blocklist;
        this.data = data;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        return show(request, HttpStatus.OK, new Form(), "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/standing")
    ResponseEntity<String> setStanding(@RequestParam(defaultValue = "") String standing) {
        standings.setSite(Standing.fromStored(standing).orElseThrow(NotFound::new));
        return Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/blocks")
    ResponseEntity<String> block(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            HttpServletRequest request) {
        Block.Kind what = Block.Kind.fromStored(kind).orElseThrow(NotFound::new);
        Form form = new Form().with("kind", kind).with("value", value);
        if (!blocklist.block(what, value)) {
            form.problem("value", say("commenting.settings.block.wrong", "most", Blocklist.LONGEST));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
        }
        return Pages.redirect(PATH, "blocks");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/blocks/end")
    ResponseEntity<String> release(
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String value) {
        blocklist.release(Block.Kind.fromStored(kind).orElseThrow(NotFound::new), value);
        return Pages.redirect(PATH, "blocks");
    }

    // By POST: an address in a query would stand in logs and histories.
    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/person/export")
    ResponseEntity<?> export(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        return address.isEmpty()
                ? wrongAddress(request, email)
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comments.json\"")
                        .body(data.export(address.get()).getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/person/erasure")
    ResponseEntity<String> erase(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return wrongAddress(request, email);
        }
        if (!sure) {
            Form form = new Form().with("email", email).problem("sure", say("commenting.settings.person.unsure"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
        }
        int erased = data.erase(address.get());
        return show(request, HttpStatus.OK, new Form(), say("commenting.settings.person.erased", "count", erased));
    }

    private ResponseEntity<String> wrongAddress(HttpServletRequest request, String email) {
        Form form = new Form().with("email", email).problem("email", say("commenting.form.email.wrong"));
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form, String notice) {
        return pages.show(
                request,
                status,
                "commenting/settings",
                say("commenting.settings.title"),
                Map.of("standing", standings.ofSite(), "blocks", blocklist.all(), "form", form, "notice", notice));
    }
}
