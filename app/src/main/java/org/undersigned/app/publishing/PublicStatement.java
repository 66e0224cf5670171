package org.undersigned.app.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.WrittenLanguage;

/**
 * A published statement as its pages show it.
 *
 * @param signatures those that stand under this text
 * @param checkpoint how the one stands that the proofs lead to
 */
public record PublicStatement(
        String slug,
        Revision revision,
        Instant publishedAt,
        List<Signature> signatures,
        Beside beside,
        Proofs.Standing checkpoint) {
    /** Names on the page itself; longer lists go on in the page of signatories. */
    public static final int NAMES_ON_PAGE = 300;

    public PublicStatement {
        signatures = List.copyOf(signatures);
    }

    public String title() {
        return revision.text().title();
    }

    public WrittenLanguage language() {
        return new WrittenLanguage(revision.language());
    }

    public String path() {
        return "/statements/" + slug;
    }

    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public List<Signature> shownSignatures() {
        return signatures.subList(0, Math.min(signatures.size(), NAMES_ON_PAGE));
    }

    /** Whether it was signed when the text was public already. */
    public boolean isLate(Signature signature) {
        return signature.signedAt().isAfter(publishedAt);
    }

    public String organisations() {
        return signatures.size() == 1 ? "1 organisation" : signatures.size() + " organisations";
    }

    /** What witnesses have said of the ledger so far; nothing where it has none. */
    public String standing() {
        return checkpoint.witnesses() == 0
                ? ""
                : ", seen by %d of %d witnesses".formatted(checkpoint.cosigners(), checkpoint.witnesses());
    }

    /** The digest in groups that an eye can follow. */
    public List<String> digestGroups() {
        return List.of(revision.sha256().split("(?<=\\G.{8})"));
    }
}
