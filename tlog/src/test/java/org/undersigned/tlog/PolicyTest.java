package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Map<String, NoteSigner> WITNESSES = Stream.of("X1", "X2", "X3", "Y1", "Y2", "Y3")
            .collect(Collectors.toMap(name -> name, name -> Keys.witness(name + ".example")));
    private static final String LOG = "log " + Keys.LOG.verifierKey() + "\n";
    private static final SignedNote NOTE = Keys.signed(new Checkpoint(Keys.ORIGIN, 3, MerkleTree.EMPTY_ROOT), Keys.LOG);

    private static String witness(String name) {
        return "witness " + name + " " + WITNESSES.get(name).verifierKey() + "\n";
    }

    private static final String ALL =
            LOG + WITNESSES.keySet().stream().sorted().map(PolicyTest::witness).collect(Collectors.joining());

    private static SignedNote cosigned(String... names) {
        return NOTE.with(Arrays.stream(names)
                .map(name -> WITNESSES.get(name).sign(Checkpoint.parse(NOTE.text()), Keys.NOON))
                .toList());
    }

    private static boolean isMet(String rest, String names) {
        String[] cosigners = names.isEmpty() ? new String[0] : names.split(" ");
        return Policy.parse(ALL + rest).isQuorumMet(cosigned(cosigners));
    }

    // The example of the specification.
    @ParameterizedTest
    @CsvSource({
        "X1 X2 Y1, true",
        "X2 X3 Y3, true",
        "X1 X2 X3 Y1 Y2 Y3, true",
        "X1 Y1, false",
        "X1 X2 X3, false",
        "Y1 Y2 Y3, false",
        "'', false"
    })
    void groupsOfGroupsAreCounted(String cosigners, boolean met) {
        String quorum = "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\n"
                + "group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n";
        assertThat(isMet(quorum, cosigners)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "any, X1, true",
        "any, '', false",
        "all, X1 X2, false",
        "all, X1 X2 X3, true",
        "1, X3, true",
        "2, X3, false",
        "3, X1 X2 X3, true",
        "3, X1 X2 Y1, false"
    })
    void aGroupNeedsAllAnyOrSome(String needed, String cosigners, boolean met) {
        assertThat(isMet("group g " + needed + " X1 X2 X3\nquorum g\n", cosigners))
                .isEqualTo(met);
    }

    @Test
    void aQuorumMayBeOneWitnessOrNone() {
        assertThat(isMet("quorum X1\n", "X1")).isTrue();
        assertThat(isMet("quorum X1\n", "X2")).isFalse();
        assertThat(isMet("quorum none\n", "")).isTrue();
        assertThat(Policy.parse(ALL + "quorum none\n").cosigners(cosigned("Y1", "X2")))
                .containsExactly("X2", "Y1");
    }

    @Test
    void aWrongCosignatureDoesNotCountAndIsObjectedTo() {
        NoteSignature wrong =
                WITNESSES.get("X1").sign(new Checkpoint(Keys.ORIGIN, 4, MerkleTree.EMPTY_ROOT), Keys.NOON);
        Policy policy = Policy.parse(ALL + "quorum X1\n");
        assertThat(policy.isQuorumMet(NOTE.with(List.of(wrong)))).isFalse();
        assertThat(policy.objections(NOTE.with(List.of(wrong))))
                .anyMatch(sentence -> sentence.contains("X1.example under the checkpoint is wrong"));
    }

    @Test
    void aLogThatThePolicyDoesNotNameIsObjectedTo() {
        NoteSigner other = Keys.ed25519("else.example");
        SignedNote note = Keys.signed(new Checkpoint("else.example", 3, MerkleTree.EMPTY_ROOT), other);
        assertThat(Policy.parse(LOG + "quorum none\n").objections(note))
                .anyMatch(sentence -> sentence.contains("not one that the policy names"));
    }

    @Test
    void oneRawKeyStandsOnceWhateverItsNameAndType() {
        byte[] typed = CanonicalBase64.decode(
                WITNESSES.get("X1").verifierKey().toString().split("\\+", 3)[2]);
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        VerifierKey renamed = VerifierKey.of("other.example", VerifierKey.ED25519_COSIGNATURE, raw);
        VerifierKey retyped = VerifierKey.of("other.example", VerifierKey.ED25519, raw);
        for (String again :
                List.of("witness again " + renamed + "\n", "log " + retyped + "\n", "log " + renamed + "\n")) {
            assertThatThrownBy(() -> Policy.parse(ALL + again + "quorum none\n"))
                    .hasMessageContaining("above already");
        }
    }

    @Test
    void aWitnessHasACosigningKey() {
        String line = "witness w " + Keys.ed25519("w.example").verifierKey() + "\n";
        assertThatThrownBy(() -> Policy.parse(LOG + line + "quorum w\n")).hasMessageContaining("0x04 or 0x06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum X1\nquorum X1\n",
                "quorum\n",
                "quorum X1 X2\n",
                "quorum unheard\n",
                "group g any\nquorum g\n",
                "group g\nquorum g\n",
                "group g any g\nquorum g\n",
                "group g any later\ngroup later any X1\nquorum g\n",
                "group g 0 X1\nquorum g\n",
                "group g 2 X1\nquorum g\n",
                "group g 01 X1\nquorum g\n",
                "group g -1 X1\nquorum g\n",
                "group g some X1\nquorum g\n",
                // As an int it would be 1.
                "group g 4294967297 X1\nquorum g\n",
                "group g any X1 X1\nquorum g\n",
                "group g any X1\ngroup h any X1\nquorum g\n",
                "group g any none\nquorum g\n",
                "group none any X1\nquorum none\n",
                "group X1 any X2\nquorum X1\n",
                "Quorum X1\n",
                "quorum X1\r\n",
                "quorum\u00a0X1\n",
                "quorum X1\fX2\n",
                "quorum X1 # a comment has a line of its own\n",
                "# bell \u0007\nquorum X1\n",
                "# delete \u007f\nquorum X1\n",
                "witness w\nquorum X1\n",
                "log\nquorum X1\n",
                "log x\nquorum X1\n"
            })
    void whatTheSpecificationRefusesIsRefused(String rest) {
        assertThatThrownBy(() -> Policy.parse(ALL + rest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalNamesItsLine() {
        assertThatThrownBy(() -> Policy.parse("\n# a comment\nquorum unheard\n"))
                .hasMessage("line 3 of the policy: one quorum, of a name above");
    }

    @Test
    void spacesTabsEmptyLinesAndCommentsMakeNoDifference() {
        String spaced = ALL.replace(" ", " \t ").replace("\n", " \n\n  # a comment, even \u00e9\n\t\n");
        Policy policy = Policy.parse(spaced + "\t quorum\t none");
        assertThat(policy.logs()).isEqualTo(Policy.parse(ALL + "quorum none\n").logs());
        assertThat(policy.witnesses()).isEqualTo(6);
    }

    @Test
    void namesAreTakenAsTheyAreAndAddressesAreLetPass() {
        // A letter K and the Kelvin sign, which Unicode holds for the same; and signs that mean something elsewhere.
        String policy = "log " + Keys.LOG.verifierKey() + " https://talla.example/#top\n"
                + "witness K " + WITNESSES.get("X1").verifierKey() + " https://x1.example/\n"
                + "witness \u212a " + WITNESSES.get("X2").verifierKey() + "\n"
                + "witness log#1 " + WITNESSES.get("X3").verifierKey() + "\n"
                + "group all any K \u212a\nquorum all\n";
        assertThat(Policy.parse(policy).cosigners(cosigned("X1", "X2", "X3"))).containsExactly("K", "log#1", "\u212a");
    }

    @Test
    void aPolicyOfThirtyTwoLogsWitnessesAndGroupsIsTaken() {
        StringBuilder policy = new StringBuilder(LOG);
        IntStream.range(1, 32)
                .forEach(i -> policy.append("log ")
                        .append(Keys.ed25519("log" + i).verifierKey())
                        .append('\n'));
        List<NoteSigner> signers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            signers.add(Keys.witness("w" + i));
            policy.append("witness w" + i + " " + signers.getLast().verifierKey() + "\n");
            // A chain: each group has the one before and one witness more.
            policy.append("group g" + i + " all w" + i + (i == 0 ? "" : " g" + (i - 1)) + "\n");
        }
        Policy parsed = Policy.parse(policy + "quorum g31\n");
        assertThat(parsed.logs()).hasSize(32);
        assertThat(parsed.witnesses()).isEqualTo(32);
        Checkpoint checkpoint = Checkpoint.parse(NOTE.text());
        List<NoteSignature> lines =
                signers.stream().map(s -> s.sign(checkpoint, Keys.NOON)).toList();
        assertThat(parsed.objections(NOTE.with(lines))).isEmpty();
        assertThat(parsed.isQuorumMet(NOTE.with(lines.subList(0, 31)))).isFalse();
    }

    @Test
    void aPolicyThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> Policy.parse("#".repeat(1_000_001))).hasMessageContaining("too long");
    }
}
