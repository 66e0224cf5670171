package org.undersigned.app.findings.desk;

import static org.undersigned.app.words.Speech.say;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Copies;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;

/** Sees to it that what somebody is about to claim has a copy of what it rests on. */
@Component
class CopiedClaims {
    private final Copies copies;

    CopiedClaims(Copies copies) {
        this.copies = copies;
    }

    /** The claim with its copy, or without where that was agreed to; empty where the form then says why. */
    Optional<Claim> of(Claim claim, Form form, Brought brought, UUID by) {
        if (brought.isUploaded()) {
            return answered(claim, form, "file", copies.upload(brought.name(), brought.bytes(), by));
        }
        if (claim.copySha256().isPresent()) {
            return known(claim, form);
        }
        if (claim.source().isEmpty() || !form.value("without").isEmpty()) {
            return Optional.of(claim);
        }
        return answered(claim, form, "source", copies.fetch(claim.source().get(), by));
    }

    private Optional<Claim> known(Claim claim, Form form) {
        if (copies.has(claim.copySha256().orElseThrow())) {
            return Optional.of(claim);
        }
        form.problem("source", say("findings.problem.source"));
        return Optional.empty();
    }

    private static Optional<Claim> answered(Claim claim, Form form, String field, Copies.Outcome outcome) {
        return switch (outcome) {
            case Copies.Outcome.Kept(String sha256) -> Optional.of(claim.withCopy(sha256));
            case Copies.Outcome.Refused(String sentence) -> {
                form.problem(field, sentence);
                if (field.equals("source")) {
                    form.with("offer", "without");
                }
                yield Optional.empty();
            }
        };
    }
}
