package org.undersigned.app.findings.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.findings.AnswerPlaces;
import org.undersigned.app.findings.FindingDrafts;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where coordinators read what was sent in, make findings of it, and set it aside. */
@Controller
class FindingDraftPages {
    static final String PATH = "/desk/findings/drafts";

    private final FindingDrafts drafts;
    private final Findings findings;
    private final AnswerPlaces places;
    private final Viewer viewer;
    private final Pages pages;

    FindingDraftPages(FindingDrafts drafts, Findings findings, AnswerPlaces places, Viewer viewer, Pages pages) {
        this.drafts = drafts;
        this.findings = findings;
        this.places = places;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> open(HttpServletRequest request) {
        List<SentIn> all = drafts.open().stream()
                .map(draft -> new SentIn(
                        draft,
                        draft.subject().stream()
                                .map(subject -> new SentIn.About(subject, findings.place(subject)))
                                .findFirst(),
                        places.path(draft)))
                .toList();
        return pages.show(request, "findings/drafts", say("findings.drafts.title"), Map.of("drafts", all));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{draft}/end")
    ResponseEntity<String> close(@PathVariable UUID draft) {
        drafts.close(draft, viewer.coordinator().person());
        return Pages.redirect(PATH);
    }
}
