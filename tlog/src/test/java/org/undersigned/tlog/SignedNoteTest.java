package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final String LINE = "— a.example AAAAAAA=\n";

    @Test
    void bytesAreReadAsTheirText() {
        String note = "sum — Գետ\n\n" + LINE;
        assertThat(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).toString())
                .isEqualTo(note);
    }

    // A stray byte, an overlong form, half of a pair, and a character that is cut.
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "eda080", "e280"})
    void bytesThatAreNoUtf8AreRefused(String hex) {
        byte[] note = ("text?\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
        byte[] bad = java.util.HexFormat.of().parseHex(hex);
        byte[] joined = java.util.Arrays.copyOf(bad, bad.length + note.length);
        System.arraycopy(note, 0, joined, bad.length, note.length);
        assertThatThrownBy(() -> SignedNote.parse(joined)).hasMessageContaining("UTF-8");
        assertThat(SignedNote.parse(note).text()).isEqualTo("text?\n");
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        byte[] long1 = ("x".repeat(1_000_000) + "\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SignedNote.parse(long1)).hasMessageContaining("1000000 bytes");
        assertThatThrownBy(() -> SignedNote.parse(new String(long1, StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTextMayHoldEmptyLinesAndSplitsAtTheLast() {
        assertThat(SignedNote.parse("a\n\nb\n\n\n" + LINE).text()).isEqualTo("a\n\nb\n\n");
        assertThat(SignedNote.parse("\n\n" + LINE).text()).isEqualTo("\n");
    }

    // Each kind of white space in Unicode, U+0085 among them, the plus sign, and characters that cannot be seen to be
    // one.
    @ParameterizedTest
    @ValueSource(
            ints = {
                '\t', 0x0B, 0x0C, '\r', 0x1C, ' ', 0x7F, 0x85, 0xA0, 0x1680, 0x2000, 0x2003, 0x200A, 0x2028, 0x2029,
                0x202F, 0x205F, 0x3000, '+', 0xD800
            })
    void aKeyNameHasNoSpaceOfAnyKindAndNoPlusSign(int c) {
        String name = "a" + Character.toString(c) + "b";
        assertThatThrownBy(() -> SignedNote.parse("text\n\n— " + name + " AAAAAAA=\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifierKey.of(name, VerifierKey.ED25519, new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\t", "\r", "\u001f", "\uD800"})
    void aTextHasNoControlCharactersAndNoHalfCharacters(String c) {
        assertThatThrownBy(() -> SignedNote.parse("te" + c + "xt\n\n" + LINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredSignaturesAreReadAndOneMoreIsRefused() {
        List<NoteSignature> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(Keys.unknownLine(i));
        }
        String hundred = new SignedNote("text\n", lines).toString();
        assertThat(SignedNote.parse(hundred).signatures()).hasSize(100);
        String more = hundred + Keys.unknownLine(100).line() + "\n";
        assertThatThrownBy(() -> SignedNote.parse(more)).hasMessageContaining("1 to 100");
    }

    @Test
    void twoLinesOfOneKeyAreRefusedThoughNotTwoKeysOfOneName() {
        String other = "— a.example AAAAAQA=\n";
        assertThat(SignedNote.parse("text\n\n" + LINE + other).signatures()).hasSize(2);
        String same = "— a.example AAAAAAE=\n";
        assertThatThrownBy(() -> SignedNote.parse("text\n\n" + LINE + same)).hasMessageContaining("of one key");
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        NoteSignature line = new NoteSignature("a.example", 1, new byte[12_300]);
        assertThatThrownBy(() -> NoteSignature.parse(line.line())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"—a AAAAAAA=", "—  AAAAAAA=", "— a  AAAAAAA=", "— a AAAAAAA= ", "— a AAAAAAA=\r", " — a AAAAAAA="
            })
    void aSignatureLineHasOneForm(String line) {
        assertThatThrownBy(() -> NoteSignature.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreLinesGoUnderTheSameText() {
        SignedNote note = SignedNote.parse("text\n\n" + LINE);
        NoteSignature mine = note.signatures().getFirst();
        NoteSignature twin = NoteSignature.parse("— a.example AAAAAAE=");
        SignedNote more = note.with(List.of(twin, Keys.unknownLine(1), Keys.unknownLine(1)));
        assertThat(more.text()).isEqualTo(note.text());
        assertThat(more.signatures())
                .extracting(NoteSignature::line)
                .containsExactly(mine.line(), Keys.unknownLine(1).line());
        assertThat(note.with(List.of()).toString()).isEqualTo(note.toString());
    }

    @Test
    void linesOfUnknownKeysDoNotMatterAndAWrongOneOfAKnownKeyRefusesTheNote() {
        SignedNote note = Keys.checkpoint(3, MerkleTree.EMPTY_ROOT).with(List.of(Keys.unknownLine(1)));
        VerifierKey log = Keys.LOG.verifierKey();
        assertThat(note.verifiedBy(List.of(log))).containsExactly(log);
        // The name of a known key under another id, and the id under another name, are both somebody else.
        SignedNote strangers = note.with(List.of(
                new NoteSignature(log.name(), log.id() + 1, new byte[64]),
                new NoteSignature("else.example", log.id(), new byte[64])));
        assertThat(strangers.verifiedBy(List.of(log))).containsExactly(log);
        SignedNote wrong = new SignedNote(note.text(), List.of(new NoteSignature(log.name(), log.id(), new byte[64])));
        assertThatThrownBy(() -> wrong.verifiedBy(List.of(log))).hasMessageContaining("is wrong");
    }
}
