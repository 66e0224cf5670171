package org.undersigned.text.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.params.provider.ValueSource;

/** Every copy is judged, whatever it holds, and what is said of it fits together. */
class CopyComparerFuzz {
    private static final Original ORIGINAL = Sample.ours("en").original();

    @ValueSource(
            strings = {
                "Repair the pumps at the lower wells before 1 September 2025;\n2. Pay\n",
                "<h1>Open the wells</h1><ol><li>Repair the pumps at the lower wells before 1 May 2025</ol>",
                "Friends of the Lower Wells, “Cart and Bucket” Association | x | Upper Mill Cooperative of X\n- Nobody"
            })
    @FuzzTest
    void alone(@NotNull String copy) {
        check(copy);
    }

    @ValueSource(strings = {"Signed:\nFriends of the Lower Wells\nMinistry\n\n© x\n", " – \u200b ., ,\n٣\n"})
    @FuzzTest
    void behindASentence(@NotNull String more) {
        check("Since 3 May 2024 the pumps at the lower wells have stood still, and four villages fetch their water by "
                + "cart. Nobody was asked, and nobody was told for how long." + more);
    }

    private static void check(String text) {
        if (Copy.read(text) instanceof Copy.Outcome.Read(Copy copy)) {
            Comparison found = CopyComparer.compare(ORIGINAL, copy);
            assertThat(found.sentence()).startsWith("This copy ").endsWith(".");
            assertThat(found.changes().isEmpty()).isEqualTo(found.verdict() != Comparison.Verdict.ALTERED);
            for (Change change : found.changes()) {
                assertThat(change.signedWords() + change.copiedWords()).isNotEmpty();
                assertThat(change.sentence()).endsWith(".");
            }
            assertThat(copy.fingerprints()).doesNotHaveDuplicates();
            assertThat(copy.marks()).doesNotHaveDuplicates();
        }
    }
}
