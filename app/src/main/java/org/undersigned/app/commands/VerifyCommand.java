package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.following.LogFollower;
import org.undersigned.app.following.Memory;
import org.undersigned.app.following.RemoteLog;
import org.undersigned.app.following.Unreachable;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.verify.bundle.BundleRefused;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.ProofBundle;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a proof bundle without trusting anybody. */
@Command(
        name = "verify",
        description =
                "Checks a statement's proof bundle. With an address it also looks at the live ledger, and proves that"
                        + " it extends what this computer saw of it before. Ends with 0 if all of it holds, else 1.",
        mixinStandardHelpOptions = true)
class VerifyCommand implements Callable<Integer> {
    private static final int LARGEST_POLICY = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "BUNDLE|URL", description = "a proof bundle, the statement's page, or a site's ledger")
    private String bundle = "";

    @Option(names = "--policy", paramLabel = "FILE", description = "the ledger's keys as you have them from elsewhere")
    private @Nullable String policy;

    @Option(names = "--memory", paramLabel = "FOLDER", description = "where to remember what was seen of live ledgers")
    private @Nullable Path memory;

    @Override
    public Integer call() throws Refused {
        Optional<String> trusted = policy == null
                ? Optional.empty()
                : Optional.of(new String(Input.file(policy, LARGEST_POLICY), StandardCharsets.UTF_8));
        if (LedgerAddress.isLedger(bundle)) {
            return print(live(trusted, Optional.empty())) ? 0 : 1;
        }
        boolean hold = print(bundle(Input.bundle(bundle), trusted));
        // Signatures that one bundle does not hold are in others, each whole in itself.
        int number = 2;
        for (Optional<byte[]> further = Input.furtherBundle(bundle, number);
                further.isPresent();
                further = Input.furtherBundle(bundle, ++number)) {
            hold &= print(bundle(further.get(), trusted));
        }
        return hold ? 0 : 1;
    }

    private VerificationReport bundle(byte[] zip, Optional<String> trusted) throws Refused {
        VerificationReport report = BundleVerifier.verify(zip, trusted, new ProgressBar());
        if (!bundle.matches("https?://.*") || !report.holds()) {
            return report;
        }
        try {
            return report.with(live(trusted, Optional.of(ProofBundle.parse(zip).checkpoint()))
                    .results());
        } catch (BundleRefused e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    // The live log has to extend both what was seen of it before and what the bundle's proofs lead to.
    private VerificationReport live(Optional<String> trusted, Optional<Checkpoint> bundled) throws Refused {
        try {
            LogFollower.Look look = new LogFollower(
                            new RemoteLog(LedgerAddress.of(bundle)),
                            new Memory(memory == null ? Memory.usualFolder() : memory, "verify"))
                    .look(trusted, bundled.stream().toList());
            return new VerificationReport(look.now().origin(), "", List.of(), look.results());
        } catch (Unreachable e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether it holds. */
    private boolean print(VerificationReport report) {
        print(report, Objects.requireNonNull(spec).commandLine().getOut());
        return report.holds();
    }

    private static void print(VerificationReport report, PrintWriter out) {
        if (!report.title().isEmpty()) {
            out.println(report.title());
            out.println();
        }
        print("Checked:", report.sentences(Outcome.CHECKED), out);
        print("Rests on somebody’s word, or could not be checked:", report.sentences(Outcome.NOT_CHECKABLE), out);
        print("Wrong:", report.sentences(Outcome.WRONG), out);
        out.println(closing(report));
        out.flush();
    }

    private static void print(String heading, List<String> sentences, PrintWriter out) {
        if (!sentences.isEmpty()) {
            out.println(heading);
            sentences.forEach(sentence -> out.println("  - " + sentence));
            out.println();
        }
    }

    private static String closing(VerificationReport report) {
        if (!report.holds()) {
            return "It does not hold. Do not rely on it.";
        }
        return report.sentences(Outcome.NOT_CHECKABLE).isEmpty()
                ? "It holds."
                : "It holds. What rests on somebody’s word, or could not be checked, is said above.";
    }
}
