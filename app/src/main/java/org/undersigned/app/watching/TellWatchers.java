package org.undersigned.app.watching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.SignatureRecord;

/** The job that looks through what is new in the ledger, and writes to whoever watches it. */
@Component
class TellWatchers {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    // Transactions commit in another order than their clocks say; nothing is told twice.
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration FORGET_UNCONFIRMED = Duration.ofDays(7);
    private static final int MOST_ENTRIES = 1000;

    private final WatchStore store;
    private final Watches watches;
    private final Ledger ledger;
    private final Mail mail;
    private final SiteAddress address;
    private final Clock clock;

    TellWatchers(WatchStore store, Watches watches, Ledger ledger, Mail mail, SiteAddress address, Clock clock) {
        this.store = store;
        this.watches = watches;
        this.ledger = ledger;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
    }

    /** One stretch of the ledger; true where there is more of it. */
    boolean look() {
        WatchStore.Progress from = store.held();
        Instant now = clock.instant();
        long size = ledger.latest().size();
        long to = Math.min(size, from.nextEntry() + MOST_ENTRIES);
        List<Watch> all = store.confirmed();
        if (!all.isEmpty()) {
            for (long index = from.nextEntry(); index < to; index++) {
                entry(index, all);
            }
            ledger.disclosedSince(from.disclosedUntil()).forEach(sha256 -> disclosed(sha256, all));
        }
        store.deleteUnconfirmedBefore(now.minus(FORGET_UNCONFIRMED));
        store.reached(new WatchStore.Progress(all.isEmpty() ? size : to, now.minus(OVERLAP)));
        return !all.isEmpty() && to < size;
    }

    private void entry(long index, List<Watch> all) {
        LedgerEntry entry;
        try {
            entry = LedgerEntry.parse(ledger.entry(index).orElseThrow());
        } catch (IllegalArgumentException e) {
            // The ledger keeps bytes: what is of no known kind names nobody.
            return;
        }
        String what = switch (entry.type()) {
            case SIGNATURE -> "watching.mail.used.signature";
            case WITHDRAWAL -> "watching.mail.used.withdrawal";
            case KEY -> "watching.mail.used.key";
            case KEY_REVOCATION -> "watching.mail.used.key-revocation";
            case REVISION, PUBLICATION, FINDING, ERRATUM, ERASURE -> "";
        };
        if (!what.isEmpty()) {
            Map<String, String> values = Map.of("key", entry.key().orElse(""), "entry", String.valueOf(index));
            all.stream()
                    .filter(watch -> entry.actor().equals(Optional.of(watch.domain())))
                    .forEach(watch -> tell(watch, "entry " + index, what, "watching.mail.used.entry", values));
        }
    }

    // Names stand only in what signatories signed, which is nobody's business before it is public.
    private void disclosed(String sha256, List<Watch> all) {
        signatory(sha256)
                .ifPresent(name -> all.stream()
                        .filter(watch -> watch.isNamed(name))
                        .forEach(watch -> tell(
                                watch,
                                "addendum " + sha256,
                                "watching.mail.used.name",
                                "watching.mail.used.content",
                                Map.of("name", name, "digest", sha256))));
    }

    private Optional<String> signatory(String sha256) {
        try {
            return ledger.disclosedAddendum(sha256)
                    .map(bytes -> SignatureRecord.parse(Addendum.parse(bytes).content())
                            .payload()
                            .signatory());
        } catch (IllegalArgumentException e) {
            // Not a signature: evidence for a key, say.
            return Optional.empty();
        }
    }

    // What it is, and where, are keys of sentences: each watch is told in its own language.
    private void tell(Watch watch, String told, String what, String where, Map<String, String> more) {
        if (store.tell(watch.id(), told)) {
            Words words = Words.of(watch.language());
            Map<String, String> values = new HashMap<>(more);
            values.put("domain", watch.domain());
            values.put("address", address.link("/ledger/checkpoint"));
            mail.send(new OutgoingMail(
                    watch.email().value(),
                    words.say("watching.mail.used.subject", values),
                    String.join(
                            "\n\n",
                            watch.domain(),
                            Watches.INDENT + words.say(what, values) + "\n" + Watches.INDENT + words.say(where, values),
                            words.say("watching.mail.used.not-you"),
                            words.say("watching.mail.used.end"),
                            Watches.INDENT + watches.link(watch) + "\n")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> tellWatchersOfTheLedger(TellWatchers teller, TransactionOperations transaction) {
            return Tasks.recurring("tell-watchers-of-the-ledger", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> {
                        boolean more = true;
                        while (more) {
                            more = Boolean.TRUE.equals(transaction.execute(status -> teller.look()));
                        }
                    });
        }
    }
}
