package org.undersigned.app.commenting.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;

/** What in a comment's words and sender speaks for a close look. */
@Component
public class CloseLook {
    private static final int USUAL_LINKS = 2;
    private static final Pattern LINK =
            Pattern.compile("(?iu)(?:\\b[a-z][a-z+.-]{1,9}://|\\bwww\\.|\\b[\\p{L}\\p{N}-]{2,}\\.\\p{L}{2,}/)\\S*");

    private final Blocklist blocklist;

    CloseLook(Blocklist blocklist) {
        this.blocklist = blocklist;
    }

    public List<Mark> at(Optional<EmailAddress> email, String name, String text) {
        List<Mark> marks = new ArrayList<>(blocklist.marks(email, name, text));
        long links = LINK.matcher(text).results().count();
        if (links > USUAL_LINKS) {
            marks.add(new Mark(Mark.Reason.LINKS, String.valueOf(links)));
        }
        String lower = (name + "\n" + text).toLowerCase(Locale.ROOT);
        if (email.filter(address -> lower.contains(address.value().toLowerCase(Locale.ROOT)))
                .isPresent()) {
            marks.add(new Mark(Mark.Reason.OWN_ADDRESS));
        }
        return marks;
    }
}
