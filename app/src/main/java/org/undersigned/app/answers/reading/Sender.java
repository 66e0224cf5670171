package org.undersigned.app.answers.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * Whom a message says that it is from.
 *
 * @param name as shown by mail programs; empty where there is none
 * @param address in lower case; empty where none can be read
 * @param isOne false where it names nobody or several, which no honest letter does
 */
public record Sender(String name, String address, boolean isOne) {
    private static final int LONGEST = 320;

    public static Sender of(MailHead head) {
        List<String> fields = head.values("From");
        List<Mailbox> mailboxes = fields.stream()
                .limit(2)
                .flatMap(field -> mailboxes(field).stream())
                .toList();
        if (mailboxes.isEmpty()) {
            return new Sender(fields.isEmpty() ? "" : MailHead.decoded(fields.getFirst()), "", false);
        }
        Mailbox first = mailboxes.getFirst();
        return new Sender(
                Optional.ofNullable(first.getName())
                        .map(name -> Shown.line(name, LONGEST))
                        .orElse(""),
                Shown.line(String.valueOf(first.getAddress()), LONGEST).toLowerCase(Locale.ROOT),
                fields.size() == 1 && mailboxes.size() == 1);
    }

    /** Of the address; empty where there is none. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** One line. */
    public String shown() {
        return name.isEmpty() ? address : address.isEmpty() ? name : name + " <" + address + ">";
    }

    private static List<Mailbox> mailboxes(String field) {
        try {
            MailboxList list =
                    LenientAddressParser.DEFAULT.parseAddressList(field).flatten();
            return list.stream().filter(mailbox -> mailbox.getDomain() != null).toList();
        } catch (RuntimeException damaged) {
            return List.of();
        }
    }
}
