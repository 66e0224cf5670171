package org.undersigned.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.BlockRole;

/** What a coordinator is told to look at before a text is opened. */
class WarningsTest {
    private final List<Draft.Block> blocks = new ArrayList<>();

    private Draft.Block put(BlockRole role, String text) {
        Draft.Block block = Draft.Block.added(UUID.randomUUID(), role, text);
        blocks.add(block);
        return block;
    }

    private List<String> warnings() {
        Draft draft = new Draft(new StatementId(new UUID(1, 2)), "", "Title", "en", List.of(), blocks, 1);
        return new TextWarnings()
                .warnings(draft).stream().map(Warning::sentence).toList();
    }

    @Test
    void demandsThatNobodyCouldFollowUp() {
        put(BlockRole.DEMAND, "Run the ferry.");
        put(BlockRole.DEMAND_PART, "in winter");
        put(BlockRole.DEMAND, "Publish the timetable.");
        put(BlockRole.DISCARDED, "Share this");
        put(BlockRole.DEMAND_TEST, "it hangs at the quay");
        put(BlockRole.DEMAND_NO_DUE_DATE, "it is to be so for good");
        assertThat(warnings())
                .containsExactly(
                        "Demand 1 does not say when it is met.",
                        "Demand 1 has neither a date nor a reason for having none.");
    }

    @Test
    void groundsWithoutASource() {
        Draft.Block ground = put(BlockRole.PARAGRAPH, "The port office promised it.");
        blocks.set(0, ground.changed(ground.role(), ground.text(), List.of(LocalDate.of(2024, 5, 3)), List.of()));
        assertThat(warnings())
                .containsExactly("This happened on a date, and no source is given: “The port office promised it.”");
        blocks.set(
                0,
                ground.changed(
                        ground.role(),
                        ground.text(),
                        List.of(LocalDate.of(2024, 5, 3)),
                        List.of("https://port.example/minutes")));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void lettersThatLookAlike() {
        put(BlockRole.PARAGRAPH, "The f\u0435rry of Lindmark");
        put(BlockRole.DISCARDED, "Sh\u0430re");
        assertThat(warnings())
                .containsExactly("This mixes letters of several alphabets that look alike: f\u0435rry. Retype it unless"
                        + " that is meant.");
    }

    @Test
    void namesThatAreOne() {
        put(BlockRole.SIGNATORY, "Société des Îles e.V.");
        put(BlockRole.SIGNATORY, "Bakers’ Guild");
        put(BlockRole.SIGNATORY, "Societe des Iles");
        put(BlockRole.SIGNATORY, "Bakers’ Guild");
        put(BlockRole.SIGNATORY, "E.V.");
        assertThat(warnings())
                .containsExactly(
                        "“Société des Îles e.V.” and “Societe des Iles” look like one name.",
                        "“Bakers’ Guild” stands twice among the names.");
    }
}
