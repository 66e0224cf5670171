package org.undersigned.app.mail;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/**
 * The local mailbox: what would have been mailed, where no SMTP server is set. Whoever sees it can sign in as anybody,
 * so it answers only a browser on this machine that came here directly.
 */
@Controller
@Conditional(WithoutSmtp.class)
class MailboxPages {
    private static final int MOST = 200;
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final MailStore store;
    private final Pages pages;

    MailboxPages(MailStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/mailbox")
    ResponseEntity<String> list(HttpServletRequest request) {
        requireThisMachine(request);
        var messages = store.newest(MOST).stream().map(MailboxPages::shown).toList();
        return pages.show(request, "mail/mailbox", say("mail.mailbox.title"), Map.of("messages", messages));
    }

    @Needs(Role.ANYONE)
    @GetMapping("/mailbox/{id}")
    ResponseEntity<String> message(@PathVariable String id, HttpServletRequest request) {
        MailStore.Stored stored = stored(id, request);
        return pages.show(request, "mail/message", stored.mail().subject(), Map.of("message", shown(stored)));
    }

    private static MailboxMessage shown(MailStore.Stored stored) {
        return new MailboxMessage(
                stored.id(),
                stored.mail().to(),
                stored.mail().subject(),
                stored.mail().text(),
                stored.createdAt(),
                stored.mail().attachments().stream()
                        .map(OutgoingMail.Attachment::name)
                        .toList());
    }

    @Needs(Role.ANYONE)
    @GetMapping("/mailbox/{id}/attachments/{place:[0-9]{1,2}}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable int place, HttpServletRequest request) {
        List<OutgoingMail.Attachment> attachments = stored(id, request).mail().attachments();
        if (place >= attachments.size()) {
            throw new NotFound();
        }
        OutgoingMail.Attachment attachment = attachments.get(place);
        return ResponseEntity.ok()
                .header("Content-Type", attachment.contentType())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachment.content());
    }

    private MailStore.Stored stored(String id, HttpServletRequest request) {
        requireThisMachine(request);
        if (!UUID_FORM.matcher(id).matches()) {
            throw new NotFound();
        }
        return store.waiting(UUID.fromString(id)).orElseThrow(NotFound::new);
    }

    // A proxy in front would make everybody look local; a foreign name in Host is a rebinding attack.
    private static void requireThisMachine(HttpServletRequest request) {
        boolean forwarded = request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Via") != null
                || request.getHeader("X-Real-IP") != null;
        if (forwarded || !LOCAL_NAMES.contains(request.getServerName()) || !isLoopback(request.getRemoteAddr())) {
            throw new NotFound();
        }
    }

    private static boolean isLoopback(String numericAddress) {
        try {
            return InetAddress.getByName(numericAddress).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
