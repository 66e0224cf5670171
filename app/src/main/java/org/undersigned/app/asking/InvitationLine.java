package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.inviting.Invitee;

/**
 * One pasted line that names an organisation and an address: {@code Name, address}, {@code Name <address>}, separated by
 * commas, semicolons or tabs; a website behind the address is its domain.
 */
sealed interface InvitationLine {
    /** Longest name that a signing payload takes (docs/spec/signature.md). */
    int LONGEST_NAME = 300;

    record Named(Invitee invitee) implements InvitationLine {}

    record Unreadable(String sentence) implements InvitationLine {}

    Pattern ADDRESS = Pattern.compile("[^\\s,;<>\"]+@[^\\s,;<>\"]+");
    Pattern WEBSITE = Pattern.compile("(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)(?:[/:].*)?");

    static InvitationLine read(String line) {
        Matcher address = ADDRESS.matcher(line);
        if (!address.find()) {
            return new Unreadable(say("asking.problem.no-email.line", "line", shortened(line)));
        }
        Optional<EmailAddress> email = EmailAddress.parse(address.group());
        if (email.isEmpty()) {
            return new Unreadable(say("asking.problem.email", "email", shortened(address.group())));
        }
        String name = trimmed(line.substring(0, address.start()));
        if (name.isEmpty()) {
            return new Unreadable(say("asking.problem.nameless", "email", shortened(address.group())));
        }
        return of(name, email.get(), trimmed(line.substring(address.end())), Optional.empty());
    }

    /** @param language a tag; that of the statement where it is empty */
    static InvitationLine of(String name, EmailAddress email, String website, Optional<String> language) {
        if (name.length() > LONGEST_NAME) {
            return new Unreadable(say("asking.problem.long-name", "most", LONGEST_NAME));
        }
        if (website.isBlank()) {
            return new Named(new Invitee(name, email, Optional.empty(), language));
        }
        Matcher site = WEBSITE.matcher(website.strip());
        if (!site.matches()) {
            return new Unreadable(say("asking.problem.website", "website", shortened(website)));
        }
        return new Named(new Invitee(name, email, Optional.of(site.group(1).toLowerCase(Locale.ROOT)), language));
    }

    private static String trimmed(String part) {
        return part.replaceAll("^[\\s,;<>]+|[\\s,;<>]+$", "");
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
