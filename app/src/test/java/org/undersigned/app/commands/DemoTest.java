package org.undersigned.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;

/** A newcomer starts the demo and sees a living site. */
class DemoTest {
    @Test
    void eachStepHoldsFromTheSetUpToTwoYearsOfFindings() {
        Program demo = Program.run("demo", "--exit", "--port", Integer.toString(TestSite.freePort()));
        assertThat(demo.output()).doesNotContain("✗");
        List<String> steps = demo.output()
                .lines()
                .filter(line -> line.startsWith("✓"))
                .map(line -> line.substring(2))
                .toList();
        assertThat(steps)
                .contains(
                        "import   Recognised 5 demands and 12 names.",
                        "sign     10 signed by the links that were mailed.",
                        "verify   The proof bundle holds offline: 10 signatures, all in the ledger.")
                .endsWith(
                        "join     A second coordinator, without whom no finding becomes public.",
                        "publish  One more to Régie des eaux de Lindmark, signed by 7.",
                        "publish  One more to the Harbour Office of Lindmark, signed by 6.",
                        "promise  The Island Compact with its 10 obligations, entered by one and compared by the other.",
                        "cite     6 grounds and demands name the articles that they rest on.",
                        "findings 34 of two years, each read by a second person; 2 contested or taken back since."
                                + " They leave 11 states.",
                        "agree    Page, JSON and proof bundles say the same of 26 findings on demands.");
        assertThat(demo.status()).isZero();
    }
}
