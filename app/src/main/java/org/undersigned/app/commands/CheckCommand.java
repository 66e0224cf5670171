package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Comparison;
import org.undersigned.text.comparing.Copy;
import org.undersigned.text.comparing.CopyComparer;
import org.undersigned.text.comparing.Original;
import org.undersigned.text.importing.Importer;
import org.undersigned.verify.BundleRefused;
import org.undersigned.verify.BundleVerifier;
import org.undersigned.verify.ProofBundle;
import org.undersigned.verify.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a copy with what was signed. */
@Command(
        name = "check",
        description =
                "Compares a copy of a statement with what was signed. Ends with 0 if the copy is faithful, else 1.",
        mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", description = "the copy: a file, or - for standard input")
    private String file = "-";

    @Option(
            names = "--against",
            required = true,
            paramLabel = "URL|BUNDLE",
            description = "the statement's page, or its proof bundle")
    private String against = "";

    @Override
    public Integer call() throws Refused {
        Copy copy = switch (Copy.read(Input.file(file, Importer.LARGEST))) {
            case Copy.Outcome.Read read -> read.copy();
            case Copy.Outcome.Refused refused -> throw new Refused(refused.sentence());
        };
        Comparison found = CopyComparer.compare(original(Input.bundle(against)), copy);
        if (spec != null) {
            print(found, spec.commandLine().getOut());
        }
        return found.isFaithful() ? 0 : 1;
    }

    private static Original original(byte[] zip) throws Refused {
        VerificationReport report = BundleVerifier.verify(zip, Optional.empty());
        Optional<VerificationReport.Finding> wrong = report.findings().stream()
                .filter(finding -> finding.outcome() == VerificationReport.Outcome.WRONG)
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

    private static void print(Comparison found, PrintWriter out) {
        out.println(found.sentence());
        found.changes().forEach(change -> out.println("  " + change.sentence()));
        found.missing().forEach(name -> out.println("  Missing in the copy: " + name));
        found.added().forEach(name -> out.println("  Did not sign: " + name));
        out.flush();
    }
}
