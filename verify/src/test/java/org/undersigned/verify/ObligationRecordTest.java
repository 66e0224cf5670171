package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.text.Due;
import org.undersigned.verify.ObligationRecord.All;
import org.undersigned.verify.ObligationRecord.Described;
import org.undersigned.verify.ObligationRecord.One;
import org.undersigned.verify.ObligationRecord.Party;

class ObligationRecordTest {
    private static final String RECORD = """
            undersigned/obligation@v1
            title Night Quay Accord
            kind agreement
            date 2024-06-01
            party Harbour Office of the Three Islands
            short Harbour Office
            party Guild of Lamp Keepers
            short Guild
            label Article 4
            text The Harbour Office repairs the landing stage.
            text It does so at its own cost.
            by party Harbour Office
            to words every passenger
            due 2025-09-30
            until -
            """;

    private static ObligationRecord record() {
        return new ObligationRecord(
                "Night Quay Accord",
                "agreement",
                LocalDate.of(2024, 6, 1),
                List.of(
                        new Party("Harbour Office of the Three Islands", "Harbour Office"),
                        new Party("Guild of Lamp Keepers", "Guild")),
                "Article 4",
                List.of("The Harbour Office repairs the landing stage.", "It does so at its own cost."),
                new One("Harbour Office"),
                new Described("every passenger"),
                new Due.On(LocalDate.of(2025, 9, 30)),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isWrittenAsSpecifiedAndReadBack() {
        assertThat(new String(record().encode(), StandardCharsets.UTF_8)).isEqualTo(RECORD);
        assertThat(ObligationRecord.parse(bytes(RECORD))).isEqualTo(record());
    }

    /** As {@code sha256sum} gives it; docs/spec/obligation.md has the same. */
    @Test
    void itsIdIsTheFirstHalfOfItsFingerprint() {
        assertThat(record().id()).isEqualTo("b60f7ffdde778ba7efca862c7ce5fc66");
        assertThat(ObligationRecord.parse(bytes(RECORD.replace("Article 4", "Article 5")))
                        .id())
                .isNotEqualTo(record().id());
    }

    @Test
    void aReasonOrALastDayAreReadBackToo() {
        byte[] other = bytes(RECORD.replace("due 2025-09-30", "due none No day was agreed.")
                .replace("until -", "until 2030-01-01")
                .replace("by party Harbour Office", "by all"));
        ObligationRecord read = ObligationRecord.parse(other);
        assertThat(read.due()).isEqualTo(new Due.Undated("No day was agreed."));
        assertThat(read.until()).contains(LocalDate.of(2030, 1, 1));
        assertThat(read.by()).isEqualTo(new All());
        assertThat(read.encode()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            obligation@v1 | obligation@v2
            short Guild | short Harbour Office
            by party Harbour Office | by party Moon
            by party Harbour Office | by words somebody
            due 2025-09-30 | due 2025-9-30
            due 2025-09-30 | due -
            until - | until never
            text It does so at its own cost. | text It does so\u202e at its own cost.
            label Article 4 | Label Article 4
            kind agreement | kind Agreement
            """)
    void refusesWhatIsNotInItsOneForm(String part, String other) {
        assertThat(RECORD).contains(part);
        assertThatThrownBy(() -> ObligationRecord.parse(bytes(RECORD.replace(part, other))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsMissingOrTooMuch() {
        for (String text : List.of(RECORD + "more\n", RECORD.strip(), RECORD.replace("\n", "\r\n"), "")) {
            assertThatThrownBy(() -> ObligationRecord.parse(bytes(text))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
