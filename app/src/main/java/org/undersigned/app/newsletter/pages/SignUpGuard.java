package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.guarding.Tickets;
import org.undersigned.app.web.Form;

/** Keeps programs from having mail sent to strangers: a ticket with a time in it, a trap, and counts. */
@Component
class SignUpGuard {
    /** A field that people don't see. */
    static final String TRAP = "nickname";

    /** What tickets and counts of this form are bound to. */
    private static final UUID FORM = new UUID(0x6e657773_6c657474L, 0x65720000_00000000L);

    private static final Duration QUICKEST = Duration.ofSeconds(2);

    private final Tickets tickets;
    private final Limits limits;
    private final Clock clock;

    SignUpGuard(Tickets tickets, Limits limits, Clock clock) {
        this.tickets = tickets;
        this.limits = limits;
        this.clock = clock;
    }

    /** For a form that is shown. Whoever corrects a field goes on with the same one. */
    String ticket(Form form) {
        return read(form).orElseGet(() -> tickets.issue(FORM, 0)).text();
    }

    private Optional<Ticket> read(Form form) {
        return tickets.read(FORM, form.value("ticket"));
    }

    /** Asks to press once more where the page is too old, or was filled in quicker than people do. */
    void look(Form form) {
        Optional<Ticket> ticket = read(form);
        if (ticket.isEmpty()) {
            form.problem("form", say("newsletter.form.old"));
        } else if (!isTrapped(form)
                && clock.instant().isBefore(ticket.get().issued().plus(QUICKEST))) {
            form.problem("form", say("newsletter.form.quick"));
        }
    }

    private static boolean isTrapped(Form form) {
        return !form.value(TRAP).isEmpty();
    }

    /** Whether a mail may go out. Counts the form, whoever it is for; each ticket is good once. */
    boolean lets(Form form, HttpServletRequest request) {
        Limits.Load network = limits.ofNetwork(limits.network(request));
        Limits.Load all = limits.ofStatement(FORM);
        boolean isTooMuch = network == Limits.Load.TOO_MUCH || all == Limits.Load.TOO_MUCH;
        return !isTooMuch
                && !isTrapped(form)
                && read(form).filter(tickets::spend).isPresent();
    }
}
