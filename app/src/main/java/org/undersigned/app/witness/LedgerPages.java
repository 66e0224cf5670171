package org.undersigned.app.witness;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.List;
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
import org.undersigned.app.ledger.KeyRotation;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Witnesses;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.tlog.VerifierKey;

/** The desk's page on the ledger: its witnesses, the logs that this site watches, its keys. */
@Controller
class LedgerPages {
    private static final String PAGE = "/desk/ledger";

    private final Ledger ledger;
    private final Witnesses witnesses;
    private final KeyRotation rotation;
    private final Witness witness;
    private final SiteAddress address;
    private final Pages pages;

    LedgerPages(
            Ledger ledger,
            Witnesses witnesses,
            KeyRotation rotation,
            Witness witness,
            SiteAddress address,
            Pages pages) {
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.rotation = rotation;
        this.witness = witness;
        this.address = address;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PAGE)
    ResponseEntity<String> ledger(HttpServletRequest request) {
        return show(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/ledger/witnesses")
    ResponseEntity<String> addWitness(
            @RequestParam(defaultValue = "") String witnessKey,
            @RequestParam(defaultValue = "") String witnessUrl,
            HttpServletRequest request) {
        Form form = new Form()
                .with("witnessKey", witnessKey.strip())
                .with("witnessUrl", witnessUrl.strip())
                .require("witnessKey", say("witness.problem.key"))
                .require("witnessUrl", say("witness.problem.url"));
        Optional<VerifierKey> key = key(form, "witnessKey");
        Optional<URI> url = url(form);
        if (key.isPresent() && url.isPresent() && !form.hasProblems()) {
            witnesses.add(key.get(), url.get()).ifPresent(sentence -> form.problem("witnessKey", sentence));
        }
        return done(request, form);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/ledger/witnesses/{id}/removal")
    ResponseEntity<String> removeWitness(@PathVariable UUID id) {
        witnesses.remove(id);
        return Pages.redirect(PAGE);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/ledger/logs")
    ResponseEntity<String> addLog(@RequestParam(defaultValue = "") String logKey, HttpServletRequest request) {
        Form form = new Form().with("logKey", logKey.strip()).require("logKey", say("witness.problem.log-key"));
        key(form, "logKey").ifPresent(key -> {
            if (key.name().equals(ledger.origin())) {
                form.problem("logKey", say("witness.problem.own"));
            } else {
                witness.watch(key);
            }
        });
        return done(request, form);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/ledger/keys")
    ResponseEntity<String> newKeys(Principal by) {
        rotation.begin(by.getName()).forEach(ledger::await);
        return Pages.redirect(PAGE);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/ledger/keys/retirement")
    ResponseEntity<String> retireKeys(Principal by) {
        rotation.end(by.getName()).forEach(ledger::await);
        return Pages.redirect(PAGE);
    }

    private static Optional<VerifierKey> key(Form form, String field) {
        if (form.value(field).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VerifierKey.parse(form.value(field)));
        } catch (IllegalArgumentException e) {
            form.problem(field, say("witness.problem.no-key"));
            return Optional.empty();
        }
    }

    private static Optional<URI> url(Form form) {
        try {
            URI url = new URI(form.value("witnessUrl").replaceAll("/+$", ""));
            boolean whole = ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null;
            if (whole) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // Said below, as for any other thing that is no address.
        }
        form.problem("witnessUrl", say("witness.problem.no-url"));
        return Optional.empty();
    }

    private ResponseEntity<String> done(HttpServletRequest request, Form form) {
        return form.hasProblems() ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, form) : Pages.redirect(PAGE);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form) {
        List<String> own =
                witness.verifierKeys().stream().map(VerifierKey::toString).toList();
        LedgerView view = new LedgerView(
                ledger.latest(),
                ledger.verifierKeys(),
                rotation.isUnderWay(),
                witnesses.all(),
                witnesses.quorum(),
                own,
                address.link("/witness"),
                witness.logs());
        return pages.show(
                request, status, "witness/ledger", say("witness.ledger.title"), Map.of("view", view, "form", form));
    }
}
