package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.MerkleTree;

class SigningPayloadTest {
    private static final SignedText ENGLISH = new SignedText("ab".repeat(32), "en");
    private static final SignedText ARMENIAN = new SignedText("cd".repeat(32), "hy");
    private static final String ONE_TEXT = """
            undersigned/signature@v1
            statement 00112233445566778899aabbccddeeff
            revision %s
            language en
            signatory River Watch
            kind organisation
            role Director
            authority mandate
            reservation 2 Not in spring.
            moment 2026-03-01T12:00:00Z
            checkpoint talla.example/ledger 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            """.formatted("ab".repeat(32));

    private static SigningPayload payload(List<SignedText> texts, String kind, String authority) {
        return new SigningPayload(
                "00112233445566778899aabbccddeeff",
                texts,
                "River Watch",
                kind,
                "Director",
                authority,
                List.of(new SigningPayload.Reservation(2, "Not in spring.")),
                Instant.parse("2026-03-01T12:00:00Z"),
                new Checkpoint("talla.example/ledger", 0, MerkleTree.EMPTY_ROOT));
    }

    private static SigningPayload payload(SignedText... texts) {
        return payload(List.of(texts), "organisation", "mandate");
    }

    private static SigningPayload parse(String text) {
        return SigningPayload.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePayloadOfOneTextIsWhatItAlwaysWas() {
        assertThat(payload(ENGLISH).encode()).asString(StandardCharsets.UTF_8).isEqualTo(ONE_TEXT);
        assertThat(parse(ONE_TEXT)).isEqualTo(payload(ENGLISH));
    }

    @Test
    void eachAuthoritativeTextIsAPairOfLinesAndTheFirstIsTheRevision() {
        SigningPayload both = payload(ARMENIAN, ENGLISH);
        assertThat(both.encode())
                .asString(StandardCharsets.UTF_8)
                .contains("\nrevision " + ARMENIAN.sha256() + "\nlanguage hy\nrevision " + ENGLISH.sha256()
                        + "\nlanguage en\nsignatory ");
        assertThat(SigningPayload.parse(both.encode())).isEqualTo(both);
        assertThat(both.revision()).isEqualTo(ARMENIAN.sha256());
        assertThat(both.texts()).containsExactly(ARMENIAN, ENGLISH);
    }

    @Test
    void aTextTwiceALanguageTwiceAndNoTextAreRefused() {
        assertThatThrownBy(() -> payload(ENGLISH, new SignedText(ENGLISH.sha256(), "hy")))
                .hasMessageContaining("each text once");
        assertThatThrownBy(() -> payload(ENGLISH, new SignedText(ARMENIAN.sha256(), "en")))
                .hasMessageContaining("a language of its own");
        assertThatThrownBy(SigningPayloadTest::payload).hasMessageContaining("names a text");
        String withoutItsDigest = ONE_TEXT.replace("language en\n", "language en\nlanguage hy\n");
        assertThatThrownBy(() -> parse(withoutItsDigest)).hasMessageContaining("signatory");
    }

    @Test
    void aPersonSignsInTheirOwnNameAndAnOrganisationDoesNot() {
        SigningPayload person = payload(List.of(ENGLISH), "person", "own-name");
        assertThat(person.isByPerson()).isTrue();
        assertThat(SigningPayload.parse(person.encode())).isEqualTo(person);
        assertThatThrownBy(() -> payload(List.of(ENGLISH), "person", "mandate")).hasMessageContaining("own name");
        assertThatThrownBy(() -> payload(List.of(ENGLISH), "organisation", "own-name"))
                .hasMessageContaining("own name");
    }

    @Test
    void anythingButTheOneFormIsRefused() {
        for (String other : List.of(
                ONE_TEXT.replace("12:00:00Z", "12:00:00.5Z"),
                ONE_TEXT.replace("12:00:00Z", "12:00Z"),
                ONE_TEXT.replace("2026-03-01", "2026-02-30"),
                ONE_TEXT.replace("T12:", "T24:"),
                ONE_TEXT.replace("2026-03-01", "+12026-03-01"),
                ONE_TEXT.replace("reservation 2", "reservation 02"),
                ONE_TEXT.replace("River Watch", "River Watch "),
                ONE_TEXT.replace("signature@v1", "signature@v2"),
                ONE_TEXT + "\n")) {
            assertThatThrownBy(() -> parse(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
