package org.undersigned.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** A job finds out what is wrong with a witness, and its reader's language says it. */
class WitnessProblemTest {
    private static final List<String> FIGURES = List.of("7", "5");

    @ParameterizedTest
    @EnumSource
    void isTheSameAfterItWasStoredAndSaidInEachLanguage(WitnessProblem.Kind kind) {
        WitnessProblem problem = WitnessProblem.fromStored(new WitnessProblem(kind, FIGURES).stored());
        assertThat(problem).isEqualTo(new WitnessProblem(kind, FIGURES));
        String english = problem.sentence();
        String armenian = Speech.in(new WrittenLanguage("hy"), problem::sentence);
        assertThat(english).isNotBlank();
        if (kind != WitnessProblem.Kind.NOT_REACHED) {
            assertThat(armenian).isNotEqualTo(english);
        }
    }

    @Test
    void anOlderNodesSentenceIsShownAsItStands() {
        assertThat(WitnessProblem.fromStored("It answers with status 500.").sentence())
                .isEqualTo("It answers with status 500.");
        assertThat(new WitnessProblem(WitnessProblem.Kind.AHEAD, FIGURES).sentence())
                .isEqualTo("It has seen a tree of 7 entries, and this ledger has only 5. Was an old state restored?");
    }
}
