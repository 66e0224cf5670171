package org.undersigned.verify.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;
import org.undersigned.tlog.Policy;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;
import org.undersigned.verify.bundle.VerificationReport.Signatory;

/**
 * Checks a proof bundle offline (docs/spec/proof-bundle.md, "Checking"): begin reading here. Entries and proofs are
 * {@link ProvenEntries}' part, further texts {@link AuthoritativeTexts}', keys {@link PublishedKeys}', signatures
 * {@link SignatureChecker}'s and {@link Withdrawals}', notes {@link Errata}'s, findings {@link RecordedFindings}'s,
 * obligations {@link CitedObligations}'s.
 */
public final class BundleVerifier {
    /** Told how far a check has come, for whoever waits before a large bundle. */
    @FunctionalInterface
    public interface Progress {
        /** For whoever does not wait. */
        Progress UNWATCHED = (done, total) -> {};

        /** So many of the bundle's signatures are checked. Called often: do little. */
        void at(int done, int total);
    }

    private final BundleFiles files;
    private final Results results = new Results();
    private final ProvenEntries entries;
    private final String revision;

    private BundleVerifier(BundleFiles files, Optional<String> trustedPolicy) throws BundleRefused {
        this.files = files;
        Policy policy = Policy.parse(trustedPolicy.orElse(files.text(BundleWriter.POLICY)));
        entries = new ProvenEntries(files, policy, trustedPolicy.isPresent(), results);
        revision = CanonicalText.sha256(files.bytes(BundleWriter.STATEMENT));
    }

    public static VerificationReport verify(byte[] zip, Optional<String> trustedPolicy) {
        return verify(zip, trustedPolicy, Progress.UNWATCHED);
    }

    /**
     * Checks a bundle.
     *
     * @param trustedPolicy text of a policy that the reader has from elsewhere; without it the log's keys are taken from
     *     the bundle itself, and the report says so
     */
    public static VerificationReport verify(byte[] zip, Optional<String> trustedPolicy, Progress progress) {
        try {
            BundleVerifier verifier = new BundleVerifier(new BundleFiles(ProofBundle.parse(zip)), trustedPolicy);
            return verifier.check(trustedPolicy.isPresent(), progress);
        } catch (BundleRefused | IllegalArgumentException e) {
            return VerificationReport.refused(String.valueOf(e.getMessage()));
        }
    }

    private VerificationReport check(boolean isReadersPolicy, Progress progress) throws BundleRefused {
        results.checked("Every byte of the bundle is as it was packed.");
        StatementText text = AuthoritativeTexts.read(files, BundleWriter.STATEMENT);
        page();
        results.checked("The signed text is in its canonical form; its SHA-256 is " + revision + ".");
        if (isReadersPolicy) {
            results.checked("The ledger's keys are those of the policy that you gave.");
        } else {
            results.notCheckable("The ledger's keys were taken from the bundle itself. Compare them with keys from"
                    + " elsewhere, and check again with those.");
        }
        Optional<Placed> recorded = aboutThisText(BundleWriter.REVISION_FOLDER, LedgerEntry.Type.REVISION);
        if (recorded.isEmpty()) {
            return report(text, List.of());
        }
        results.checked("The ledger recorded this text before anybody signed it.");
        AuthoritativeTexts texts = new AuthoritativeTexts(files, entries, results, revision, recorded.get());
        texts.readOthers();
        publication(recorded.get());
        PublishedKeys keys = new PublishedKeys(files, entries, results);
        keys.readAll();
        SignatureChecker signatures = new SignatureChecker(files, entries, keys, texts, results);
        signatures.checkAll(progress);
        RecordedFolders recordedFolders = new RecordedFolders(files, entries, results);
        recordedFolders.readAll(new Errata(texts, results));
        RecordedFindings findings = new RecordedFindings(texts, text, results);
        recordedFolders.readAll(findings);
        findings.report();
        new CitedObligations(files, recordedFolders, results).readAll();
        warnOf(keys);
        return report(text, signatures.signed());
    }

    // Whoever opens the bundle may open this page too: it must not be another that looks the same.
    private void page() throws BundleRefused {
        if (Arrays.equals(files.bytes(BundleWriter.PAGE), VerifierPage.bytes())) {
            results.checked("verify.html is the page that this version of Undersigned makes.");
        } else {
            results.notCheckable(
                    "verify.html is not the page that this version of Undersigned makes: it may be of another"
                            + " version, or say whatever its author likes. Do not rely on it.");
        }
    }

    private VerificationReport report(StatementText text, List<Signatory> signed) {
        return new VerificationReport(text.title(), revision, signed, results.list());
    }

    private Optional<Placed> aboutThisText(String folder, LedgerEntry.Type type) throws BundleRefused {
        Optional<Placed> placed = entries.read(folder, type);
        if (placed.isPresent() && !placed.get().entry().revision().equals(Optional.of(revision))) {
            results.wrong(folder, "the entry is about another text");
            return Optional.empty();
        }
        return placed;
    }

    private void publication(Placed recorded) throws BundleRefused {
        if (!files.has(BundleWriter.PUBLICATION_FOLDER + BundleWriter.ENTRY)
                && !files.has(BundleWriter.PUBLICATION_FOLDER + BundleWriter.PROOF)) {
            return;
        }
        Optional<Placed> placed = aboutThisText(BundleWriter.PUBLICATION_FOLDER, LedgerEntry.Type.PUBLICATION);
        if (placed.isEmpty()) {
            return;
        }
        if (placed.get().entry().statement().equals(recorded.entry().statement())
                && placed.get().index() > recorded.index()) {
            results.checked("The ledger recorded the publication of this text.");
        } else {
            results.wrong(BundleWriter.PUBLICATION_FOLDER, "the publication is of something else, or before the text");
        }
    }

    // What no bundle can show of a key: that its owner put it there, and that nothing has happened to it since.
    private void warnOf(PublishedKeys keys) {
        if (!keys.examplePlace().isEmpty()) {
            results.notCheckable("That organisations published these keys is the platform's word. Compare each with"
                    + " what the organisation itself publishes, such as " + keys.examplePlace() + ".");
        }
        if (!keys.isEmpty()) {
            results.notCheckable("Whether a key was revoked without the bundle's saying so, only the whole ledger"
                    + " shows. Ask for a newer bundle, or ask the organisation.");
        }
        if (!files.folders(BundleWriter.SIGNATURES_FOLDER).isEmpty()) {
            results.notCheckable("Whether a signature was withdrawn without the bundle's saying so, only the whole"
                    + " ledger shows. Ask for a newer bundle, or ask the organisation.");
        }
    }
}
