package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.checking.CheckAnswer;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Copy;
import org.undersigned.text.comparing.CopyComparer;
import org.undersigned.text.comparing.Original;
import org.undersigned.verify.bundle.BundleRefused;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.ProofBundle;
import org.undersigned.verify.bundle.VerificationReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a copy with what was signed. */
@Command(
        name = "check",
        description =
                "Compares a copy of a statement with what was signed. Ends with 0 if the copy is faithful, 1 if it is"
                        + " not, 2 if it could not be checked.",
        mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|-|URL", description = "the copy: a file, - for standard input, or a page's address")
    private String copy = "-";

    @Option(names = "--json", description = "print one JSON object (docs/spec/check.md)")
    private boolean json;

    @ArgGroup(multiplicity = "1")
    private With with = new With();

    /** What the copy is compared with. */
    static class With {
        @Option(
                names = "--against",
                required = true,
                paramLabel = "URL|BUNDLE",
                description = "the statement's page, or its proof bundle, which is verified first")
        private @Nullable String against;

        @Option(
                names = "--site",
                required = true,
                paramLabel = "URL",
                description = "every statement of a site: asks that site")
        private @Nullable String site;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            return REFUSED;
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            CheckAnswer answer =
                    with.site == null ? compared(String.valueOf(with.against)) : new RemoteCheck(with.site).ask(copy);
            if (json) {
                out.println(answer.toJson());
            } else {
                print(answer, out);
            }
            out.flush();
            return answer.faithful() ? 0 : 1;
        } catch (Refused e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("undersigned: " + e.getMessage());
            err.flush();
            return REFUSED;
        }
    }

    private CheckAnswer compared(String against) throws Refused {
        Copy read = switch (Copy.read(Source.read(List.of(copy)))) {
            case Copy.Outcome.Read outcome -> outcome.copy();
            case Copy.Outcome.Refused refused -> throw new Refused(refused.sentence());
        };
        return CheckAnswer.of(CopyComparer.compare(original(Input.bundle(against)), read));
    }

    private static Original original(byte[] zip) throws Refused {
        VerificationReport report = BundleVerifier.verify(zip, Optional.empty());
        Optional<VerificationReport.Result> wrong = report.results().stream()
                .filter(result -> result.outcome() == VerificationReport.Outcome.WRONG)
                .findFirst();
        if (wrong.isPresent()) {
            throw new Refused("The proof bundle does not hold: " + wrong.get().sentence());
        }
        return new Original(text(zip), report.signatories());
    }

    private static StatementText text(byte[] zip) throws Refused {
        try {
            return switch (CanonicalText.parse(ProofBundle.parse(zip).statement())) {
                case Parsed.Accepted accepted -> accepted.text();
                case Parsed.Refused refused ->
                    throw new Refused(refused.problem().sentence());
            };
        } catch (BundleRefused e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    private static void print(CheckAnswer answer, PrintWriter out) {
        out.println(answer.sentence());
        answer.changes().forEach(change -> out.println("  " + change.sentence()));
        CheckAnswer.Names names = answer.signatories();
        if (names != null) {
            names.missing().forEach(name -> out.println("  Missing in the copy: " + name));
            names.added().forEach(name -> out.println("  Did not sign: " + name));
            names.renamed()
                    .forEach(
                            name -> out.println("  Signed as “" + name.signed() + "”, named “" + name.copied() + "”."));
        }
        CheckAnswer.Text statement = answer.statement();
        if (statement != null && statement.url() != null) {
            out.println("  What was signed: " + statement.url());
        }
    }
}
