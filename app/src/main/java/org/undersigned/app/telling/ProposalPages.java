package org.undersigned.app.telling;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.FollowedDemand;
import org.undersigned.app.findings.DraftForm;
import org.undersigned.app.findings.FindingDraft;
import org.undersigned.app.findings.FindingDrafts;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Speech;

/** Where a signatory says what they know about a demand. Coordinators read it, and make a finding of it or not. */
@Controller
class ProposalPages {
    private static final String PATH = FollowPages.PATH + "/demands/{demand}";

    private final Followers followers;
    private final Demands demands;
    private final FindingDrafts drafts;
    private final Pages pages;
    private final Clock clock;

    ProposalPages(Followers followers, Demands demands, FindingDrafts drafts, Pages pages, Clock clock) {
        this.followers = followers;
        this.demands = demands;
        this.drafts = drafts;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping(PATH)
    ResponseEntity<String> form(@PathVariable String token, @PathVariable UUID demand, HttpServletRequest request) {
        Optional<Follower> follower = followers.behind(token);
        return follower.isEmpty()
                ? FollowPages.dead(pages, request)
                : show(
                        request,
                        HttpStatus.OK,
                        token,
                        demand(follower.get(), demand),
                        DraftForm.fresh(Speech.language().tag()));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping(PATH)
    ResponseEntity<String> propose(
            @PathVariable String token,
            @PathVariable UUID demand,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        Optional<Follower> follower = followers.behind(token);
        if (follower.isEmpty()) {
            return FollowPages.dead(pages, request);
        }
        FollowedDemand about = demand(follower.get(), demand);
        Form form = DraftForm.typed(sent);
        Optional<FindingDraft.Content> content = DraftForm.read(form, LocalDate.now(clock));
        if (content.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, about, form);
        }
        boolean isTaken = drafts.add(new FindingDraft(
                DraftForm.id(form),
                about.revision().statement(),
                Optional.of(about.subject()),
                FindingDraft.Origin.SIGNATORY,
                follower.get().signatory().id(),
                follower.get().signatory().name(),
                clock.instant(),
                content.get(),
                Optional.empty()));
        if (!isTaken) {
            form.problem("words", say("telling.propose.many"));
            return show(request, HttpStatus.TOO_MANY_REQUESTS, token, about, form);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/follow/" + token + "?proposed")
                .build();
    }

    // A link shows the demands of what was signed behind it, and of nothing else.
    private FollowedDemand demand(Follower follower, UUID demand) {
        return demands.demand(demand)
                .filter(found ->
                        found.revision().statement().equals(follower.signatory().statement()))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, String token, FollowedDemand demand, Form form) {
        return pages.show(
                request,
                status,
                "telling/propose",
                say("telling.propose.title"),
                Map.of("token", token, "demand", demand, "form", form));
    }
}
