package org.undersigned.app.asking;

import java.util.List;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.words.WrittenLanguage;

/**
 * Known organisations to pick from.
 *
 * @param found how many there are with what was looked for; not all may be shown
 */
public record AddressBookView(
        Statement statement, String wanted, List<Line> lines, int found, int invited, String language) {
    public AddressBookView {
        lines = List.copyOf(lines);
    }

    /**
     * One organisation.
     *
     * @param website its domain, or empty
     * @param isAsked whether it is a signatory of this statement already
     */
    public record Line(
            String id,
            String name,
            String website,
            String email,
            String language,
            boolean isAsked,
            boolean isTicked,
            String problem) {}

    public List<WrittenLanguage> languages() {
        return InvitingTerms.languages();
    }

    public boolean hasProblems() {
        return lines.stream().anyMatch(line -> !line.problem().isEmpty());
    }
}
