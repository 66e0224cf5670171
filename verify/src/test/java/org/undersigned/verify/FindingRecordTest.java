package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

class FindingRecordTest {
    private static final String ID = "0f".repeat(16);
    private static final Instant MOMENT = Instant.parse("2027-03-01T09:00:00Z");

    /** One of each kind. */
    public static Stream<FindingRecord> all() {
        return Stream.of(
                published(new FindingRecord.OnDemand(3), Optional.of(Says.ACCEPTED), Optional.of(Shows.PARTLY_MET)),
                new FindingRecord(
                        ID,
                        MOMENT,
                        new FindingRecord.Published(new Claimed(
                                new FindingRecord.OnObligation("ab".repeat(16)),
                                LocalDate.of(2027, 2, 27),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Kept.BREACHED),
                                Optional.empty(),
                                Optional.of("cd".repeat(32)),
                                "hy",
                                "Չափիչը զրո էր ցույց տալիս։"))),
                new FindingRecord(ID, MOMENT, new FindingRecord.Disputed("The register was read wrong.")),
                new FindingRecord(ID, MOMENT, new FindingRecord.Settled("It was read right.")),
                new FindingRecord(ID, MOMENT, new FindingRecord.Withdrawn("It was about another gauge.")));
    }

    private static FindingRecord published(FindingRecord.Subject subject, Optional<Says> says, Optional<Shows> shows) {
        return new FindingRecord(
                ID,
                MOMENT,
                new FindingRecord.Published(new Claimed(
                        subject,
                        LocalDate.of(2027, 2, 27),
                        says,
                        shows,
                        Optional.empty(),
                        Optional.of("https://register.example/gauge"),
                        Optional.empty(),
                        "en",
                        "The gauge shows water.")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadAsItWasWritten(FindingRecord record) {
        assertThat(FindingRecord.parse(record.encode())).isEqualTo(record);
    }

    @Test
    void hasTheFormOfTheSpecification() {
        String text = new String(
                published(new FindingRecord.OnDemand(3), Optional.empty(), Optional.of(Shows.NOTHING_YET))
                        .encode(),
                StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo("undersigned/finding@v1\nstep published\nfinding " + ID + "\nmoment 2027-03-01T09:00:00Z\n"
                        + "demand 3\nhappened 2027-02-27\nsays -\nshows nothing-yet\nkept -\n"
                        + "source https://register.example/gauge\ncopy -\nlanguage en\nclaim The gauge shows water.\n");
    }

    @Test
    void claimsWhatItsSubjectCanDo() {
        assertThatThrownBy(() -> published(new FindingRecord.OnDemand(1), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> published(
                        new FindingRecord.OnObligation("ab".repeat(16)), Optional.of(Says.REFUSED), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    demand 3                       | demand 03
                    demand 3                       | demand 0
                    happened 2027-02-27            | happened 2027-02-30
                    happened 2027-02-27            | happened 27-02-27
                    says accepted                  | says Accepted
                    says accepted                  | says promised
                    kept -                         | kept kept
                    source https://register.example/gauge | source javascript:alert(1)
                    source https://register.example/gauge | source -
                    language en                    | language EN
                    claim The gauge                | claim  The gauge
                    step published                 | step printed
                    moment 2027-03-01T09:00:00Z    | moment 2027-03-01T09:00:00.5Z
                    """)
    void anythingElseIsRefused(String is, String instead) {
        String good = new String(all().findFirst().orElseThrow().encode(), StandardCharsets.UTF_8);
        assertThat(good).contains(is);
        byte[] bad = good.replace(is, instead).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FindingRecord.parse(bad)).isInstanceOf(IllegalArgumentException.class);
    }
}
