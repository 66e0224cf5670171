package org.undersigned.app.findings.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.FindingDrafts;
import org.undersigned.app.findings.FindingForm;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where coordinators see what was found about one demand or obligation, and add to it. */
@Controller
class FindingPages {
    static final String PATH = "/desk/findings/{kind:demand|obligation}/{id}";

    private final Findings findings;
    private final FindingDrafts drafts;
    private final CopiedClaims copied;
    private final SubjectPage page;
    private final Viewer viewer;
    private final Clock clock;

    FindingPages(
            Findings findings,
            FindingDrafts drafts,
            CopiedClaims copied,
            SubjectPage page,
            Viewer viewer,
            Clock clock) {
        this.findings = findings;
        this.drafts = drafts;
        this.copied = copied;
        this.page = page;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> filled,
            HttpServletRequest request) {
        Subject subject = new Subject(Subject.Kind.of(kind), id);
        Form form = FindingForm.typed(filled);
        Form fresh = FindingForm.fresh(findings.place(subject).language());
        form.with("finding", fresh.value("finding"));
        if (form.value("language").isEmpty()) {
            form.with("language", fresh.value("language"));
        }
        return page.show(request, HttpStatus.OK, subject, form);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> propose(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        Subject subject = new Subject(Subject.Kind.of(kind), id);
        Form form = FindingForm.typed(sent);
        UUID finding = FindingForm.id(form.value("finding"));
        Brought brought = new Brought("", file);
        UUID by = viewer.coordinator().person();
        // Whoever presses twice does not have the source fetched twice.
        if (!findings.isProposed(finding)) {
            Optional<Claim> claim = FindingForm.read(form, subject.kind(), clock, brought.isUploaded())
                    .flatMap(typed -> copied.of(typed, form, brought, by));
            if (claim.isEmpty()) {
                return page.show(request, HttpStatus.UNPROCESSABLE_CONTENT, subject, form);
            }
            findings.propose(finding, subject, claim.get(), by);
            if (!form.value("draft").isEmpty()) {
                drafts.used(FindingForm.id(form.value("draft")), finding);
            }
        }
        return Pages.redirect("/desk/findings/" + kind + "/" + id);
    }
}
