package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Optional;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Terms;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.RevisionDifference;
import org.undersigned.app.translating.ReleasedTranslation;

/**
 * What an invited representative sees behind the mailed link.
 *
 * @param closed whether the statement takes no signatures now
 * @param language that the signatory is written to in
 * @param translations that can be read beside the text, and not signed from
 * @param signed the text that the signatory has signed, be it this one or an earlier one
 * @param note to the coordinators, as it was sent; may be empty
 */
public record InvitationView(
        String token,
        Signatory signatory,
        Answer answer,
        Revision revision,
        boolean closed,
        Terms terms,
        String language,
        List<ReleasedTranslation> translations,
        String note,
        Optional<Revision> signed) {
    public InvitationView {
        translations = List.copyOf(translations);
    }

    /** Whether it is a translation of another text than the one that can be signed. */
    public boolean isStale(ReleasedTranslation released) {
        return released.revision() != revision.number();
    }

    public Optional<ReleasedTranslation> translation(String tag) {
        return translations.stream()
                .filter(released -> released.translation().language().equals(tag))
                .findFirst();
    }

    /** Whether this very text was signed. */
    boolean isSigned() {
        return signed.filter(text -> text.sha256().equals(revision.sha256())).isPresent();
    }

    /** The earlier text that was signed, where the text has changed since. */
    public Optional<Revision> signedBefore() {
        return isSigned() ? Optional.empty() : signed;
    }

    /** What has changed since the signatory signed. */
    public Optional<RevisionDifference> difference() {
        return signedBefore().map(earlier -> RevisionDifference.between(earlier, revision));
    }

    public boolean canAnswer() {
        return !closed && answer.isOpen();
    }

    /** Whether words to the coordinators may go with what was answered. */
    public boolean canNote() {
        return canAnswer() || answer == Answer.DECLINED;
    }

    public String organisation() {
        return signatory.name();
    }

    /** What was said instead of signing, and what that means; empty where nothing was. */
    public String declined() {
        return switch (answer) {
            case DECLINED -> say("signing.invitation.declined");
            case MISDIRECTED -> say("signing.invitation.misdirected");
            case INVITED, CONSIDERING, APPROVED, SIGNED, WITHDREW -> "";
        };
    }
}
