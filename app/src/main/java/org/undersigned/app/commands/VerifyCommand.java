package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.verify.BundleVerifier;
import org.undersigned.verify.VerificationReport;
import org.undersigned.verify.VerificationReport.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a proof bundle without trusting anybody. */
@Command(
        name = "verify",
        description = "Checks a statement's proof bundle. Ends with 0 if it holds, else 1.",
        mixinStandardHelpOptions = true)
class VerifyCommand implements Callable<Integer> {
    private static final int LARGEST_POLICY = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "BUNDLE|URL", description = "a proof bundle, or the statement's page")
    private String bundle = "";

    @Option(names = "--policy", paramLabel = "FILE", description = "the ledger's keys as you have them from elsewhere")
    private @Nullable String policy;

    @Override
    public Integer call() throws Refused {
        Optional<String> trusted = policy == null
                ? Optional.empty()
                : Optional.of(new String(Input.file(policy, LARGEST_POLICY), StandardCharsets.UTF_8));
        VerificationReport report = BundleVerifier.verify(Input.bundle(bundle), trusted, new ProgressBar());
        if (spec != null) {
            print(report, spec.commandLine().getOut());
        }
        return report.holds() ? 0 : 1;
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
            return "The bundle does not hold. Do not rely on it.";
        }
        return report.sentences(Outcome.NOT_CHECKABLE).isEmpty()
                ? "The bundle holds."
                : "The bundle holds. What rests on somebody’s word, or could not be checked, is said above.";
    }
}
