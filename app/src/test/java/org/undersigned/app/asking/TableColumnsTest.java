package org.undersigned.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.undersigned.app.asking.TableColumns.Kind;

/** Tables as organisations keep them. */
class TableColumnsTest {
    private static List<List<String>> table(String... rows) {
        return Stream.of(rows).map(row -> List.of(row.split("\\|", -1))).toList();
    }

    @Test
    void headingsTellInAnyOrderAndLanguage() {
        assertThat(TableColumns.of(table("E-Mail|Sprache|Verein|Webseite", "a@b.example|de|Bäckergilde|gilde.example")))
                .isEqualTo(new TableColumns(0, Map.of(Kind.EMAIL, 0, Kind.LANGUAGE, 1, Kind.NAME, 2, Kind.WEBSITE, 3)));
        assertThat(TableColumns.of(table("Կազմակերպություն|Էլ. փոստ", "Հացթուխներ|a@b.example"))
                        .places())
                .isEqualTo(Map.of(Kind.NAME, 0, Kind.EMAIL, 1));
    }

    @Test
    void linesAboveTheHeadingsAreNoOrganisations() {
        TableColumns columns = TableColumns.of(
                table("Partners of the night ferry", "No.|Organisation|Email", "1|Bakers’ Guild|a@b.example"));
        assertThat(columns.heading()).isEqualTo(1);
        assertThat(columns.places()).isEqualTo(Map.of(Kind.NAME, 1, Kind.EMAIL, 2));
    }

    @Test
    void withoutHeadingsContentTells() {
        TableColumns columns = TableColumns.of(table(
                "1|NO|bakers.example|Guild of Bakers in Lindmark|a@bakers.example|Armenian",
                "2|SE||Union of Ferry Hands|b@hands.example|français",
                "3|NO|https://choir.example/about|Choir of the Quay|c@choir.example|ar"));
        assertThat(columns.heading()).isEqualTo(-1);
        assertThat(columns.places()).isEqualTo(Map.of(Kind.WEBSITE, 2, Kind.NAME, 3, Kind.EMAIL, 4, Kind.LANGUAGE, 5));
    }

    @Test
    void languagesHaveManyNames() {
        assertThat(Stream.of("hy", "hy-AM", "Armenian", "հայերեն", "армянский", "Armenisch")
                        .map(name -> LanguageName.read(name).orElse("")))
                .containsOnly("hy");
        assertThat(LanguageName.read("Klingon")).isEmpty();
    }
}
