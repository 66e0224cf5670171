package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.inviting.InviteOutcome;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.web.Viewer;

/** Invites for the coordinator who is signed in, and says in a sentence what hinders it. */
@Component
class Inviter {
    private final Invitations invitations;
    private final Viewer viewer;

    Inviter(Invitations invitations, Viewer viewer) {
        this.invitations = invitations;
        this.viewer = viewer;
    }

    /** Empty when the mail is on its way, else why it is not. */
    Optional<String> invite(Statement statement, InvitationLine line) {
        return switch (line) {
            case InvitationLine.Unreadable unreadable -> Optional.of(unreadable.sentence());
            case InvitationLine.Named named ->
                switch (invitations.invite(
                        statement.id(), named.invitee(), viewer.coordinator().person())) {
                    case InviteOutcome.Invited invited -> Optional.empty();
                    case InviteOutcome.AlreadyInvited already ->
                        Optional.of(say("asking.problem.invited", "name", already.name()));
                    case InviteOutcome.SigningClosed closed -> Optional.of(say("asking.inviting.closed"));
                };
        };
    }

    /** What the fields of one organisation say. */
    static InvitationLine read(String name, String email, String website, String language) {
        if (name.isBlank()) {
            return new InvitationLine.Unreadable(say("asking.problem.name"));
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return new InvitationLine.Unreadable(
                    email.isBlank()
                            ? say("asking.problem.no-email")
                            : say("asking.problem.email", "email", InvitationLine.shortened(email.strip())));
        }
        Optional<String> tag = LanguageName.read(language);
        if (!language.isBlank() && tag.isEmpty()) {
            return new InvitationLine.Unreadable(
                    say("asking.problem.language", "language", InvitationLine.shortened(language.strip())));
        }
        return InvitationLine.of(name.strip(), address.get(), website.strip(), tag);
    }
}
