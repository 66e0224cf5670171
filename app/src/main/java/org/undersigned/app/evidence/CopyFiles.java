package org.undersigned.app.evidence;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.publicfiles.SitePages;
import org.undersigned.app.web.SiteAddress;

/** The public page of each copy that a public finding rests on. */
@Component
class CopyFiles {
    private final EvidenceStore store;
    private final Findings findings;
    private final SitePages pages;
    private final SiteAddress address;

    CopyFiles(EvidenceStore store, Findings findings, SitePages pages, SiteAddress address) {
        this.store = store;
        this.findings = findings;
        this.pages = pages;
        this.address = address;
    }

    /** After the statements: what links to a copy comes first at a start, and readers come by it. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(100)
    void showAll() {
        findings.publicCopies().forEach(this::show);
    }

    /** Shows a copy as it is now, if a public finding rests on it. One after the other, so that the newest stays. */
    synchronized void show(String sha256) {
        List<ShownFinding> shown =
                shown(sha256).stream().filter(one -> one.finding().isPublic()).toList();
        Optional<Copy> copy = store.find(sha256);
        if (copy.isEmpty()) {
            // Somebody had to take it out of the database.
            pages.remove(Copy.path(sha256));
        }
        if (copy.isEmpty() || shown.isEmpty()) {
            return;
        }
        pages.put(
                Copy.path(sha256),
                "evidence/copy",
                () -> say("evidence.title"),
                () -> Map.of(
                        "copy",
                        new ShownCopy(copy.get(), Copy.path(sha256), address.link(Copy.path(sha256) + "/copy")),
                        "findings",
                        shown));
    }

    /** Findings that rest on a copy, each with where it is read in public. */
    List<ShownFinding> shown(String sha256) {
        return findings.withCopy(sha256).stream()
                .map(finding -> new ShownFinding(
                        finding, findings.publicPath(finding.subject()).orElse("")))
                .toList();
    }
}
