package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointRequestTest {
    private static final Hash HASH = MerkleTree.leafHash(new byte[] {7});
    private static final SignedNote NOTE = Keys.checkpoint(9, HASH);

    private static AddCheckpointRequest parse(String body) {
        return AddCheckpointRequest.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(AddCheckpointRequest request) {
        return new String(request.encode(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "8, 4", "9223372036854775807, 63"})
    void whatIsWrittenReadsBackAsItself(long oldSize, int hashes) {
        AddCheckpointRequest request = new AddCheckpointRequest(oldSize, Collections.nCopies(hashes, HASH), NOTE);
        AddCheckpointRequest read = AddCheckpointRequest.parse(request.encode());
        assertThat(read.oldSize()).isEqualTo(oldSize);
        assertThat(read.proof()).isEqualTo(request.proof());
        assertThat(read.encode()).isEqualTo(request.encode());
    }

    @Test
    void theBodyIsThatOfTheSpecification() {
        assertThat(body(new AddCheckpointRequest(8, List.of(HASH), NOTE)))
                .isEqualTo("old 8\n" + HASH.toBase64() + "\n\n" + NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old 08",
                "old  8",
                "old 8 ",
                "old",
                "old ",
                "old -8",
                "old +8",
                "Old 8",
                "old 8\r",
                "old 9223372036854775808"
            })
    void theOldSizeHasOneForm(String line) {
        String body = body(new AddCheckpointRequest(8, List.of(HASH), NOTE)).replace("old 8", line);
        assertThatThrownBy(() -> parse(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashesAreCanonicalBase64OfThirtyTwoBytes() {
        String good = HASH.toBase64();
        String body = body(new AddCheckpointRequest(8, List.of(HASH), NOTE));
        char[] stray = good.toCharArray();
        stray[42]++;
        for (String bad :
                List.of(good.substring(0, 43), new String(stray), "AAAA", good + " ", " " + good, good + good)) {
            assertThatThrownBy(() -> parse(body.replace("8\n" + good + "\n", "8\n" + bad + "\n")))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void moreThanSixtyThreeHashesAreRefused() {
        for (int hashes : new int[] {64, 65, 66, 1000}) {
            String body = "old 8\n" + (HASH.toBase64() + "\n").repeat(hashes) + "\n" + NOTE;
            assertThatThrownBy(() -> parse(body)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new AddCheckpointRequest(8, Collections.nCopies(64, HASH), NOTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBodyWithoutItsPartsIsRefused() {
        String body = body(new AddCheckpointRequest(8, List.of(HASH), NOTE));
        for (String bad : List.of(
                "",
                "old 8\n",
                "old 8\n\n",
                NOTE.toString(),
                body.replace("\n\n" + Keys.ORIGIN, "\n" + Keys.ORIGIN),
                body.substring(0, body.length() - 1),
                "\n" + body,
                body.replace("\n", "\r\n"))) {
            assertThatThrownBy(() -> parse(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBodyThatIsTooLongOrNoUtf8IsRefused() {
        byte[] body = new AddCheckpointRequest(8, List.of(HASH), NOTE).encode();
        byte[] tooLong = Arrays.copyOf(body, AddCheckpointRequest.LONGEST + 1);
        assertThatThrownBy(() -> AddCheckpointRequest.parse(tooLong)).hasMessageContaining("more than");
        body[body.length - 10] = (byte) 0xff;
        assertThatThrownBy(() -> AddCheckpointRequest.parse(body)).hasMessageContaining("UTF-8");
    }
}
