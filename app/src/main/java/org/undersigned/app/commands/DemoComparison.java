package org.undersigned.app.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.commands.sample.DemoFinding;
import org.undersigned.app.commands.sample.DemoStatement;
import org.undersigned.app.commands.sample.DemoSteps;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether everything that strangers get about the followed demands says the same: page, JSON and proof bundle. */
final class DemoComparison {
    // Those of obligations that it cites are in the proof too.
    private static final String RECORDED = "A finding that the ledger recorded, and nobody signed: demand ";

    private final String site;
    private final List<DemoStatement> statements;
    private final JsonMapper json = new JsonMapper();

    DemoComparison(String site, List<DemoStatement> statements) {
        this.site = site;
        this.statements = statements;
    }

    /** @param findings that were made public */
    void say(DemoSteps steps, List<DemoFinding> findings) throws IOException {
        byte[] policy = new Visitor().download(site + "/ledger/policy");
        List<String> problems = new ArrayList<>();
        int compared = 0;
        for (DemoStatement statement : statements) {
            int known = (int) findings.stream()
                    .filter(finding -> finding.about().startsWith(statement.name() + " "))
                    .count();
            // Pages and proofs become files in a job, a moment after the change.
            boolean shown = DemoDesk.appears(
                    statement.page() + "/demands", page -> agrees(statement.page() + "/demands.json", page, known));
            if (!shown || !DemoDesk.appears(statement.page(), page -> proves(statement, policy, known))) {
                problems.add("page, JSON and proof of %s differ".formatted(statement.page()));
            }
            compared += known;
        }
        if (!DemoDesk.appears(site + "/demands", page -> agrees(site + "/demands.json", page))) {
            problems.add("the page and the JSON of all demands differ");
        }
        String outcome = problems.isEmpty()
                ? "Page, JSON and proof bundles say the same of %d findings on demands.".formatted(compared)
                : String.join("; ", problems);
        steps.step(problems.isEmpty(), "agree", outcome, site + "/demands");
    }

    private static boolean proves(DemoStatement statement, byte[] policy, int known) {
        try {
            VerificationReport report = BundleVerifier.verify(
                    new Visitor().download(statement.page() + "/proof.zip"),
                    Optional.of(new String(policy, StandardCharsets.UTF_8)));
            return report.holds()
                    && report.sentences(Outcome.CHECKED).stream()
                                    .filter(sentence -> sentence.startsWith(RECORDED))
                                    .count()
                            == known;
        } catch (IOException e) {
            throw new IllegalStateException("There is no proof of " + statement.page(), e);
        }
    }

    private boolean agrees(String address, Visitor.Page page, int known) {
        int inJson = 0;
        for (JsonNode demand : read(address)) {
            inJson += demand.path("findings").size();
        }
        return inJson == known && page.document().select(".timeline > li").size() == inJson && agrees(address, page);
    }

    // In the same order, state by state; those of obligations that a demand cites stand beside it.
    private boolean agrees(String address, Visitor.Page page) {
        List<String> states = new ArrayList<>();
        read(address).forEach(demand -> states.add(demand.path("state").asString()));
        return !states.isEmpty()
                && page.document()
                        .select(".state[data-state]:not(.cited)")
                        .eachAttr("data-state")
                        .equals(states);
    }

    private JsonNode read(String address) {
        try {
            return json.readTree(new Visitor().download(address)).path("demands");
        } catch (IOException e) {
            throw new IllegalStateException("There is no JSON at " + address, e);
        }
    }
}
