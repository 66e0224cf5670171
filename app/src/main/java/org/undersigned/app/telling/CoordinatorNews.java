package org.undersigned.app.telling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;

/** Tells coordinators of days that come near, and of those that have passed, in the site's language. */
@Component
class CoordinatorNews {
    private final ChangeTexts texts;
    private final Accounts accounts;
    private final Mail mail;
    private final SiteAddress address;

    CoordinatorNews(ChangeTexts texts, Accounts accounts, Mail mail, SiteAddress address) {
        this.texts = texts;
        this.accounts = accounts;
        this.mail = mail;
        this.address = address;
    }

    void tell(Change change) {
        Words words = Words.ofSite();
        Told told = texts.of(List.of(change), words.language())
                .with(
                        Told.Line.words(words.say("telling.coordinator.act")),
                        Told.Line.link(address.link(
                                "/desk/findings/" + change.subject().kind().code() + "/"
                                        + change.subject().id())));
        mail.send(accounts.coordinators().stream()
                .map(person -> new OutgoingMail(person.email().value(), told.subject(), told.plain()))
                .toList());
    }
}
