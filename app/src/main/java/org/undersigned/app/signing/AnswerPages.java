package org.undersigned.app.signing;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** What an invited organisation answers short of signing. */
@Controller
class AnswerPages {
    private static final int LONGEST_NOTE = 1000;

    private final Signatories signatories;
    private final Invitations invitations;

    AnswerPages(Signatories signatories, Invitations invitations) {
        this.signatories = signatories;
        this.invitations = invitations;
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/consideration")
    ResponseEntity<String> consider(@PathVariable String token) {
        return answer(token, Answer.CONSIDERING);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/approval")
    ResponseEntity<String> approve(@PathVariable String token) {
        return answer(token, Answer.APPROVED);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/refusal")
    ResponseEntity<String> decline(@PathVariable String token) {
        return answer(token, Answer.DECLINED);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/misdelivery")
    ResponseEntity<String> notForMe(@PathVariable String token) {
        return answer(token, Answer.MISDIRECTED);
    }

    /** Words to the coordinators beside the answer; nobody else sees them. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/note")
    ResponseEntity<String> note(@PathVariable String token, @RequestParam(defaultValue = "") String note) {
        String kept = note.strip();
        LinkToken.parse(token)
                .flatMap(signatories::behind)
                .ifPresent(signatory -> invitations.note(
                        signatory, kept.codePointCount(0, kept.length()) <= LONGEST_NOTE ? kept : shortened(kept)));
        return Pages.redirect("/invitations/" + token, "note");
    }

    // A browser stops at that length too: only a program comes here.
    private static String shortened(String note) {
        return note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE));
    }

    // Too late for an answer is no error: the page says how it stands.
    private ResponseEntity<String> answer(String token, Answer answer) {
        LinkToken.parse(token)
                .flatMap(signatories::behind)
                .ifPresent(signatory -> invitations.answer(signatory, answer));
        return Pages.redirect("/invitations/" + token);
    }
}
