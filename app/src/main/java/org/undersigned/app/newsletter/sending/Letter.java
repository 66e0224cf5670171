package org.undersigned.app.newsletter.sending;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;
import org.undersigned.app.mail.Courier;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.words.Words;

/**
 * A newsletter as it goes to everybody of one language: what is the same for all is made once. Nothing in it tells whether
 * or when it is read, and only the links for leaving differ.
 */
final class Letter {
    private static final String PLACE = "\uE000";

    private final String subject;
    private final String language;
    private final Envelope envelope;
    private final String text;
    private final String html;

    /** @param words of the recipient's language, for what we add; the text may be in another */
    Letter(IssueText text, Words words, Envelope envelope) {
        this.subject = text.subject();
        this.language = text.language().tag();
        this.envelope = envelope;
        this.text = MailMarkdown.text(text.body()) + "\n-- \n"
                + words.say("newsletter.foot.why", "site", envelope.site()) + "\n"
                + words.say("newsletter.foot.own", "link", PLACE + "own") + "\n"
                + words.say("newsletter.foot.leave", "link", PLACE + "leave") + "\n";
        this.html = html(text, words);
    }

    private String html(IssueText text, Words words) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
                <title>%s</title></head>
                <body style="margin:0;padding:24px 16px">
                <div style="max-width:36em;margin:0 auto;font:16px/1.55 Georgia,serif">
                %s<hr style="margin:32px 0 16px;border:0;border-top:1px solid #999">
                <div lang="%s" dir="%s" style="font:14px/1.5 sans-serif"><p>%s</p>
                <p><a href="%sown">%s</a> · <a href="%sleave">%s</a></p></div>
                </div>
                </body>
                </html>
                """.formatted(
                        text.language().tag(),
                        text.language().direction(),
                        HtmlUtils.htmlEscape(text.subject()),
                        MailMarkdown.html(text.body()),
                        words.language().tag(),
                        words.language().direction(),
                        HtmlUtils.htmlEscape(words.say("newsletter.foot.why", "site", envelope.site())),
                        PLACE,
                        HtmlUtils.htmlEscape(words.say("newsletter.foot.own.link")),
                        PLACE,
                        HtmlUtils.htmlEscape(words.say("newsletter.foot.leave.link")));
    }

    String text(Optional<LinkToken> token) {
        return placed(text, token);
    }

    String html(Optional<LinkToken> token) {
        return placed(html, token);
    }

    private String placed(String form, Optional<LinkToken> token) {
        return form.replace(PLACE + "own", envelope.own(token)).replace(PLACE + "leave", envelope.leave(token));
    }

    /** @param token the recipient's; without one the links lead to the form, as in a test mail */
    Courier.ListMail copy(UUID id, String to, Optional<LinkToken> token) {
        Map<String, String> headers = new LinkedHashMap<>(envelope.headers(token));
        headers.put("Content-Language", language);
        return new Courier.ListMail(id, new OutgoingMail(to, subject, text(token)), html(token), headers);
    }
}
