package org.undersigned.app.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.undersigned.text.Demand;

class PlacedDemandsTest {
    private static List<Demand> demands(String... texts) {
        return Stream.of(texts).map(Demand::of).toList();
    }

    @Test
    void theSameWordsAreTheSameDemandAtAnotherNumber() {
        assertThat(PlacedDemands.same(
                        demands("Open the old sluice.", "Publish the readings."),
                        demands("Hear the anglers.", "Open the old sluice.", "Publish the readings.")))
                .isEqualTo(Map.of(2, 1, 3, 2));
    }

    @Test
    void aCorrectedWordingIsStillTheSame() {
        assertThat(PlacedDemands.same(
                        demands("Publish the readings of every gauge each month."),
                        demands("Publish the readings of every gauge each week.")))
                .isEqualTo(Map.of(1, 1));
    }

    @Test
    void anotherDemandInThePlaceOfADroppedOneIsNew() {
        assertThat(PlacedDemands.same(
                        demands("Open the old sluice."), demands("Hear the anglers of the lower valley.")))
                .isEmpty();
    }

    @Test
    void twoThatAreAlikeAreToldApart() {
        assertThat(PlacedDemands.same(
                        demands("Open the sluice at Old Bridge.", "Open the sluice at New Bridge."),
                        demands("Open the sluice at New Bridge.", "Open the sluice at Old Bridge.")))
                .isEqualTo(Map.of(1, 2, 2, 1));
    }
}
