package org.undersigned.app.evidence;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.fetching.CaptureLimits;
import org.undersigned.app.fetching.Captured;
import org.undersigned.app.fetching.Exchange;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.findings.Copies;
import org.undersigned.app.guarding.Turns;

/** Takes copies: of what lies at an address, and of files. Whatever cannot serve as evidence is refused with a sentence. */
@Component
class EvidenceCopies implements Copies {
    /** Bytes, of a file or of all that a source sends. */
    static final int LARGEST = 10 << 20;

    private static final CaptureLimits LIMITS = new CaptureLimits(LARGEST, 5, Duration.ofSeconds(20));
    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int LONGEST_NAME = 120;

    private final GuardedClient client;
    private final KeptCopies kept;
    private final EvidenceStore store;
    private final Clock clock;
    private final Turns turns = new Turns(AT_ONCE, PATIENCE);

    EvidenceCopies(GuardedClient client, KeptCopies kept, EvidenceStore store, Clock clock) {
        this.client = client;
        this.kept = kept;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Outcome fetch(String address, UUID by) {
        return turns.inTurn(() -> fetchNow(address, by))
                .orElseGet(() -> new Outcome.Refused(say("evidence.refused.busy")));
    }

    private Outcome fetchNow(String address, UUID by) {
        int fragment = address.indexOf('#');
        URI asked = URI.create(fragment < 0 ? address : address.substring(0, fragment));
        try {
            Captured captured = client.capture(asked, LIMITS);
            Exchange last = captured.last();
            byte[] body = last.fetched().body();
            Unpacked unpacked = Unpacked.of(body, last.field("Content-Encoding"));
            String found = unpacked instanceof Unpacked.Whole content ? ContentKind.of(content.bytes()) : "";
            Optional<String> refusal = refusal(last, unpacked, found);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            Instant now = clock.instant();
            NewCopy copy = NewCopy.fetched(
                    WebArchive.of(captured, now), found, last.fetched().contentType(), hops(captured), by);
            kept.keep(copy);
            return new Outcome.Kept(copy.sha256());
        } catch (FetchRefused e) {
            return new Outcome.Refused(e.sentence());
        }
    }

    private static List<Copy.Hop> hops(Captured captured) {
        return captured.exchanges().stream()
                .map(exchange -> new Copy.Hop(
                        exchange.address().toASCIIString(), exchange.fetched().status()))
                .toList();
    }

    /** Why what was sent is no evidence; empty where it can be kept. */
    private static Optional<String> refusal(Exchange last, Unpacked unpacked, String found) {
        String host = String.valueOf(last.address().getHost());
        int status = last.fetched().status();
        if (status != 200) {
            return Optional.of(say("evidence.refused.status", "host", host, "status", String.valueOf(status)));
        }
        if (unpacked instanceof Unpacked.TooLarge) {
            return Optional.of(say("evidence.refused.unpacks", "host", host, "most", Unpacked.MOST >> 20));
        }
        if (last.fetched().body().length == 0
                || (unpacked instanceof Unpacked.Whole content && content.bytes().length == 0)) {
            return Optional.of(say("evidence.refused.empty", "host", host));
        }
        if (found.equals(ContentKind.PROGRAM)) {
            return Optional.of(say("evidence.refused.program"));
        }
        String stated = last.fetched().contentType().toLowerCase(Locale.ROOT);
        boolean isSaidToBeText = stated.startsWith("text/") || stated.startsWith("application/xhtml");
        boolean isNoText = found.equals(ContentKind.UNKNOWN) || found.equals("application/gzip");
        return isSaidToBeText && isNoText
                ? Optional.of(say("evidence.refused.not-what-it-says", "host", host, "stated", stated))
                : Optional.empty();
    }

    @Override
    public Outcome upload(String name, byte[] file, UUID by) {
        String found = ContentKind.of(file);
        if (file.length == 0) {
            return new Outcome.Refused(say("evidence.refused.empty-file"));
        }
        if (file.length > LARGEST) {
            return new Outcome.Refused(say("evidence.refused.large-file", "most", LARGEST >> 20));
        }
        if (found.equals(ContentKind.PROGRAM)) {
            return new Outcome.Refused(say("evidence.refused.program"));
        }
        NewCopy copy = NewCopy.uploaded(file, found, clean(name), by);
        kept.keep(copy);
        return new Outcome.Kept(copy.sha256());
    }

    // Only a name, and nothing in it that a reader cannot see.
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", " ").strip();
        return seen.length() > LONGEST_NAME ? seen.substring(0, LONGEST_NAME) : seen;
    }

    @Override
    public boolean has(String sha256) {
        return store.keptAt(List.of(sha256)).containsKey(sha256);
    }

    @Override
    public Map<String, Instant> keptAt(Collection<String> sha256s) {
        return store.keptAt(sha256s);
    }
}
