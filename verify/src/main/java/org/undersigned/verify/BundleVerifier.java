package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TlogProof;
import org.undersigned.tlog.TlogProofReader;
import org.undersigned.verify.VerificationReport.Finding;
import org.undersigned.verify.VerificationReport.Outcome;

/** Checks a proof bundle offline (docs/spec/proof-bundle.md, "Checking"). */
public final class BundleVerifier {
    private static final Pattern SIGNATURE_FILE =
            Pattern.compile("signatures/([0-9]{5,6})/(entry\\.txt|proof\\.tlog-proof|addendum\\.bin|payload\\.txt)");
    private static final Set<String> ALWAYS = Set.of(
            BundleWriter.STATEMENT,
            BundleWriter.POLICY,
            BundleWriter.GUIDE,
            BundleWriter.SUMS,
            BundleWriter.REVISION_FOLDER + BundleWriter.ENTRY,
            BundleWriter.REVISION_FOLDER + BundleWriter.PROOF);
    private static final Set<String> SOMETIMES = Set.of(
            BundleWriter.PUBLICATION_FOLDER + BundleWriter.ENTRY, BundleWriter.PUBLICATION_FOLDER + BundleWriter.PROOF);

    private final ProofBundle bundle;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> signatories = new ArrayList<>();
    private final Set<String> actors = new HashSet<>();
    private final Set<Long> places = new HashSet<>();
    private final Map<SignedNote, Boolean> judged = new HashMap<>();
    private final TlogProofReader proofs = new TlogProofReader();
    private final Policy policy;
    private final String revision;
    private String statement = "";

    private BundleVerifier(ProofBundle bundle, Policy policy, String revision) {
        this.bundle = bundle;
        this.policy = policy;
        this.revision = revision;
    }

    /**
     * Checks a bundle.
     *
     * @param trustedPolicy text of a policy that the reader has from elsewhere; without it the log's keys are taken from
     *     the bundle itself, and the report says so
     */
    public static VerificationReport verify(byte[] zip, Optional<String> trustedPolicy) {
        try {
            return check(ProofBundle.parse(zip), trustedPolicy);
        } catch (BundleRefused | IllegalArgumentException e) {
            return VerificationReport.refused(String.valueOf(e.getMessage()));
        }
    }

    private static VerificationReport check(ProofBundle bundle, Optional<String> trusted) throws BundleRefused {
        requireFiles(bundle);
        byte[] bytes = bundle.statement();
        StatementText text = switch (CanonicalText.parse(bytes)) {
            case Parsed.Accepted accepted -> accepted.text();
            case Parsed.Refused refused ->
                throw new BundleRefused("statement.txt, line %d: %s"
                        .formatted(refused.problem().line(), refused.problem().sentence()));
        };
        String own = utf8(bundle, BundleWriter.POLICY);
        BundleVerifier verifier =
                new BundleVerifier(bundle, Policy.parse(trusted.orElse(own)), CanonicalText.sha256(bytes));
        verifier.checkAll(trusted.isPresent());
        return new VerificationReport(text.title(), verifier.revision, verifier.signatories, verifier.findings);
    }

    private static void requireFiles(ProofBundle bundle) throws BundleRefused {
        for (String name : bundle.files().keySet()) {
            if (!ALWAYS.contains(name)
                    && !SOMETIMES.contains(name)
                    && !SIGNATURE_FILE.matcher(name).matches()) {
                throw new BundleRefused("The bundle holds " + name + ", which no bundle has.");
            }
        }
        for (String name : ALWAYS) {
            if (!bundle.files().containsKey(name)) {
                throw new BundleRefused("The bundle lacks " + name + ".");
            }
        }
        if (!utf8(bundle, BundleWriter.SUMS).equals(BundleWriter.sums(bundle.files()))) {
            throw new BundleRefused("SHA256SUMS does not agree with the files: one of them was changed.");
        }
    }

    private static String utf8(ProofBundle bundle, String name) throws BundleRefused {
        return new String(file(bundle, name), StandardCharsets.UTF_8);
    }

    private static byte[] file(ProofBundle bundle, String name) throws BundleRefused {
        byte[] bytes = bundle.files().get(name);
        if (bytes == null) {
            throw new BundleRefused("The bundle lacks " + name + ".");
        }
        return bytes;
    }

    private void checkAll(boolean trusted) throws BundleRefused {
        checked("Every byte of the bundle is as it was packed.");
        checked("The signed text is in its canonical form; its SHA-256 is " + revision + ".");
        if (trusted) {
            checked("The ledger's keys are those of the policy that you gave.");
        } else {
            findings.add(new Finding(
                    Outcome.NOT_CHECKABLE,
                    "The ledger's keys were taken from the bundle itself. Compare them with keys from elsewhere, and"
                            + " give those with --policy."));
        }
        entry(BundleWriter.REVISION_FOLDER, LedgerEntry.Type.REVISION)
                .ifPresent(entry -> checked("The ledger recorded this text before anybody signed it."));
        if (bundle.files().containsKey(BundleWriter.PUBLICATION_FOLDER + BundleWriter.ENTRY)) {
            entry(BundleWriter.PUBLICATION_FOLDER, LedgerEntry.Type.PUBLICATION)
                    .ifPresent(entry -> checked("The ledger recorded the publication of this text."));
        }
        Set<String> folders = new TreeSet<>();
        bundle.files().keySet().stream()
                .map(SIGNATURE_FILE::matcher)
                .filter(Matcher::matches)
                .forEach(name -> folders.add(BundleWriter.SIGNATURES_FOLDER + name.group(1) + "/"));
        for (String folder : folders) {
            signature(folder);
        }
        summarise(folders.size());
    }

    private void summarise(int signatures) {
        if (signatures == 0) {
            findings.add(new Finding(Outcome.NOT_CHECKABLE, "The bundle holds no signatures."));
        } else if (findings.stream().noneMatch(f -> f.outcome() == Outcome.WRONG)) {
            checked("%d signatures name exactly this text and are in the ledger; no organisation signed twice."
                    .formatted(signatures));
        }
    }

    private void signature(String folder) throws BundleRefused {
        Optional<LedgerEntry> entry = entry(folder, LedgerEntry.Type.SIGNATURE);
        if (entry.isEmpty()) {
            return;
        }
        if (!actors.add(entry.get().actor().orElse(""))) {
            wrong(folder, "the same organisation has signed already");
        }
        byte[] addendum = bundle.files().get(folder + BundleWriter.ADDENDUM);
        if (addendum == null) {
            findings.add(new Finding(Outcome.NOT_CHECKABLE, folder + ": the content of this signature was erased."));
            return;
        }
        try {
            content(folder, entry.get(), Addendum.parse(addendum));
        } catch (IllegalArgumentException e) {
            wrong(folder, String.valueOf(e.getMessage()));
        }
    }

    private void content(String folder, LedgerEntry entry, Addendum addendum) throws BundleRefused {
        if (!entry.addendum().equals(Optional.of(addendum.digest().toHex()))) {
            wrong(folder, "addendum.bin is not what the ledger's entry names");
            return;
        }
        SignatureRecord signature = SignatureRecord.parse(addendum.content());
        SigningPayload payload = signature.payload();
        if (!Arrays.equals(file(bundle, folder + BundleWriter.PAYLOAD), payload.encode())) {
            wrong(folder, "payload.txt is not what the addendum holds");
        } else if (!payload.statement().equals(statement) || !payload.revision().equals(revision)) {
            wrong(folder, payload.signatory() + " signed another text");
        } else {
            signatories.add(payload.signatory());
            findings.add(new Finding(Outcome.NOT_CHECKABLE, bySignature(signature)));
        }
    }

    private static String bySignature(SignatureRecord signature) {
        String name = signature.payload().signatory();
        return switch (signature.method()) {
            case SignatureRecord.EMAIL_OWN_DOMAIN ->
                name + " signed by a link mailed to its own domain: the platform attests it, nobody else can.";
            case SignatureRecord.EMAIL_VOUCHED ->
                name + " signed by a mailed link, vouched for by the coordinator: the platform attests it, nobody"
                        + " else can.";
            default -> name + " signed by the method “" + signature.method() + "”, which this version cannot check.";
        };
    }

    // The entry, if it stands in the ledger as its proof says.
    private Optional<LedgerEntry> entry(String folder, LedgerEntry.Type type) throws BundleRefused {
        byte[] bytes = file(bundle, folder + BundleWriter.ENTRY);
        try {
            LedgerEntry entry = LedgerEntry.parse(bytes);
            TlogProof proof = proofs.read(file(bundle, folder + BundleWriter.PROOF));
            if (statement.isEmpty()) {
                statement = entry.statement();
            }
            if (entry.type() != type
                    || !entry.revision().equals(revision)
                    || !entry.statement().equals(statement)) {
                wrong(folder, "the entry is about something else");
            } else if (!proof.includes(bytes)) {
                wrong(folder, "the proof does not lead from this entry to the checkpoint");
            } else if (!places.add(proof.index())) {
                wrong(folder, "the same entry stands twice in the bundle");
            } else if (isSigned(folder, proof.checkpoint())) {
                return Optional.of(entry);
            }
        } catch (IllegalArgumentException e) {
            wrong(folder, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    // All proofs usually share one checkpoint: its signatures are checked once.
    private boolean isSigned(String folder, SignedNote checkpoint) {
        return judged.computeIfAbsent(checkpoint, note -> judge(folder, note));
    }

    private boolean judge(String folder, SignedNote checkpoint) {
        List<String> objections = policy.objections(checkpoint);
        if (objections.isEmpty()) {
            Checkpoint committed = Checkpoint.parse(checkpoint.text());
            checked("The ledger %s has signed its state of %d entries with every key that the policy names."
                    .formatted(committed.origin(), committed.size()));
            return true;
        }
        objections.forEach(objection -> wrong(folder, objection));
        return false;
    }

    private void checked(String sentence) {
        findings.add(new Finding(Outcome.CHECKED, sentence));
    }

    private void wrong(String folder, String what) {
        findings.add(new Finding(Outcome.WRONG, folder + ": " + what + "."));
    }
}
