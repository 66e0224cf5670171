package org.undersigned.app.witness;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;
import org.undersigned.tlog.AddCheckpointRequest;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.tlog.WitnessedLog;
import org.undersigned.tlog.WitnessedLog.Verdict;

/** Watches other logs: cosigns what extends what they signed before, and reports what does not. */
@Component
public class Witness {
    private final SeenLogStore store;
    private final WitnessKeys keys;
    private final Accounts accounts;
    private final Mail mail;
    private final SiteAddress address;
    private final Clock clock;

    Witness(SeenLogStore store, WitnessKeys keys, Accounts accounts, Mail mail, SiteAddress address, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.accounts = accounts;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
    }

    public List<VerifierKey> verifierKeys() {
        return keys.verifierKeys();
    }

    public List<SeenLog> logs() {
        return store.all();
    }

    /** From now on this site cosigns for the log whose key it is. */
    @Transactional
    public void watch(VerifierKey key) {
        store.add(key, clock.instant());
    }

    /**
     * Decides, and stores what was decided. Durable when it returns; only then may the caller cosign. Empty where the
     * log is not known.
     */
    @Transactional
    public Optional<Verdict> judge(AddCheckpointRequest request) {
        Optional<SeenLog> seen = Checkpoint.originOf(request.checkpoint()).flatMap(store::held);
        return seen.map(log -> judge(log, request));
    }

    private Verdict judge(SeenLog seen, AddCheckpointRequest request) {
        Verdict verdict = seen.log().judge(request);
        switch (verdict) {
            case Verdict.Accepted accepted ->
                store.cosigned(accepted.checkpoint(), request.checkpoint().toString(), clock.instant());
            case Verdict.Inconsistent wrong -> refuse(seen, request.checkpoint(), wrong);
            case Verdict.Malformed malformed -> {}
            case Verdict.Untrusted untrusted -> {}
            case Verdict.Outdated outdated -> {}
        }
        return verdict;
    }

    private void refuse(SeenLog seen, SignedNote note, Verdict.Inconsistent wrong) {
        boolean isNew =
                store.refused(wrong.checkpoint(), note.toString(), seen.note(), wrong.isFork(), clock.instant());
        // A proof that does not fit may be the asker's mistake; two roots of one size are not.
        if (isNew && wrong.isFork()) {
            // Whoever asks is a program: coordinators are written to in the site's language.
            Words words = Words.ofSite();
            String subject = words.say("witness.mail.subject", "log", seen.log().origin());
            String text = report(words, seen.log(), note, seen.note().orElse(""));
            accounts.coordinators()
                    .forEach(person -> mail.send(new OutgoingMail(person.email().value(), subject, text)));
        }
    }

    private String report(Words words, WitnessedLog log, SignedNote note, String earlier) {
        return String.join(
                "\n\n",
                words.say("witness.mail.fork", "log", log.origin()),
                words.say("witness.mail.ask", "address", address.link("/desk/ledger")),
                words.say("witness.mail.first"),
                earlier.indent(4) + "\n" + words.say("witness.mail.second"),
                note.toString().indent(4));
    }

    /** Cosigns what was stored: never anything else. */
    String cosignatures(Checkpoint stored) {
        return WitnessKeys.lines(keys.cosign(stored, clock.instant()));
    }

    /** The latest checkpoint of a log that this site has cosigned, with fresh cosignatures. */
    Optional<String> latest(String originSha256) {
        return store.withOriginHash(originSha256).flatMap(SeenLog::note).map(text -> {
            SignedNote note = SignedNote.parse(text);
            return note.with(keys.cosign(Checkpoint.parse(note.text()), clock.instant()))
                    .toString();
        });
    }
}
