package org.undersigned.app.asking;

import java.util.List;
import java.util.Map;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.inviting.Terms;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.words.WrittenLanguage;

/**
 * Whom and how to ask.
 *
 * @param language of mails where nobody says another
 * @param messages the coordinators' own words by language
 * @param named names that stood under the imported text and are not invited yet
 * @param unanswered how many invitations have no answer, at addresses that take mail
 * @param remindedToday how many were reminded on this day
 */
public record InvitingView(
        Statement statement,
        Revision revision,
        String language,
        Terms terms,
        boolean isOver,
        Map<String, String> messages,
        List<String> named,
        int unanswered,
        int remindedToday) {
    public InvitingView {
        messages = Map.copyOf(messages);
        named = List.copyOf(named);
    }

    public String path() {
        return "/desk/statements/" + statement.slug().value();
    }

    public List<WrittenLanguage> languages() {
        return InvitingTerms.languages();
    }

    /** Those names, ready for an address behind each. */
    public String namedLines() {
        return String.join("\n", named.stream().map(name -> name + ", ").toList());
    }

    public boolean acceptsSignatures() {
        return statement.state().acceptsSignatures();
    }
}
