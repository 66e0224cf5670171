package org.undersigned.verify.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;
import org.undersigned.verify.Fields;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** The texts of a bundle that are signed together: one as a rule, more where a statement speaks in several languages. */
final class AuthoritativeTexts {
    private final BundleFiles files;
    private final ProvenEntries entries;
    private final Results results;
    private final Placed first;
    private final Set<SignedText> others = new HashSet<>();
    private final Map<String, Long> places = new HashMap<>();

    AuthoritativeTexts(BundleFiles files, ProvenEntries entries, Results results, String revision, Placed first) {
        this.files = files;
        this.entries = entries;
        this.results = results;
        this.first = first;
        places.put(revision, first.index());
    }

    /** Refuses a bundle whose text is not in its one form. */
    static StatementText read(BundleFiles files, String name) throws BundleRefused {
        return switch (CanonicalText.parse(files.bytes(name))) {
            case Parsed.Accepted accepted -> accepted.text();
            case Parsed.Refused refused ->
                throw new BundleRefused("%s, line %d: %s"
                        .formatted(
                                name,
                                refused.problem().line(),
                                refused.problem().sentence()));
        };
    }

    void readOthers() throws BundleRefused {
        for (String language : files.languages()) {
            String name = BundleWriter.statement(language);
            read(files, name);
            String sha256 = CanonicalText.sha256(files.bytes(name));
            results.checked("The signed text in the language %s is in its canonical form; its SHA-256 is %s."
                    .formatted(language, sha256));
            Optional<Placed> placed = entries.read(BundleWriter.revision(language), LedgerEntry.Type.REVISION);
            if (placed.isEmpty()) {
                continue;
            }
            LedgerEntry entry = placed.get().entry();
            if (!entry.revision().equals(Optional.of(sha256))
                    || !entry.statement().equals(first.entry().statement())
                    || places.put(sha256, placed.get().index()) != null) {
                results.wrong(BundleWriter.revision(language), "the entry is about another text");
                continue;
            }
            others.add(new SignedText(sha256, language));
            results.checked(
                    "The ledger recorded the text in the language %s before anybody signed it.".formatted(language));
        }
    }

    LedgerEntry firstEntry() {
        return first.entry();
    }

    /** Whether an entry is about the statement, whichever of its texts. */
    boolean isOfTheStatement(Placed placed) {
        return placed.entry().statement().equals(first.entry().statement());
    }

    /** Whether an entry names one of these texts. */
    boolean isOnOneOfThem(Placed placed) {
        return placed.entry().revision().filter(places::containsKey).isPresent();
    }

    /** From here on, signatures are after every text. */
    long lastPlace() {
        return places.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** Whether an entry is about one of these texts, and behind it. */
    boolean isAfterItsText(Placed placed) {
        return placed.entry().statement().equals(first.entry().statement())
                && placed.entry()
                        .revision()
                        .filter(sha256 -> places.getOrDefault(sha256, Long.MAX_VALUE) < placed.index())
                        .isPresent();
    }

    /** Refuses a payload that names other texts than these. */
    void requireSigned(SigningPayload payload) {
        Fields.require(
                Optional.of(payload.statement()).equals(first.entry().statement())
                        && Optional.of(payload.revision()).equals(first.entry().revision()),
                payload.signatory() + " signed another text");
        Fields.require(
                new HashSet<>(payload.texts().subList(1, payload.texts().size())).equals(others),
                payload.signatory() + " signed it in other languages than the bundle holds");
    }
}
