package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.verify.SignatureRecord.KeySignature;

class SignatureRecordTest {
    private static final SigningPayload PAYLOAD = new SigningPayload(
            "00112233445566778899aabbccddeeff",
            List.of(new SignedText("ab".repeat(32), "hy")),
            "Գետի պահապաններ",
            "organisation",
            "Director",
            "mandate",
            List.of(),
            Instant.parse("2026-03-01T12:00:00Z"),
            new Checkpoint("talla.example/ledger", 0, MerkleTree.EMPTY_ROOT));

    @TempDir
    private Path folder;

    private static String text(SignatureRecord made) {
        return new String(made.encode(), StandardCharsets.UTF_8);
    }

    private SignatureRecord signed() {
        SigningTools tools = new SigningTools(folder);
        OrganisationKey key = tools.minisignKey("springs");
        return SignatureRecord.by(key, PAYLOAD, tools.minisignSignature("springs", PAYLOAD.encode(), "-t", "Գետ"));
    }

    @Test
    void aRecordByMailEndsWithThePayload() {
        SignatureRecord made = new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, PAYLOAD);
        String payload = new String(PAYLOAD.encode(), StandardCharsets.UTF_8);
        assertThat(text(made))
                .isEqualTo("undersigned/signature-record@v1\nmethod email-own-domain\npayload %d\n%s"
                        .formatted(PAYLOAD.encode().length, payload));
        assertThat(SignatureRecord.parse(made.encode())).isEqualTo(made);
    }

    @Test
    void aRecordOfAKeyHoldsTheFileOfTheToolByteForByte() {
        SignatureRecord made = signed();
        KeySignature signature = made.keySignature().orElseThrow();
        assertThat(text(made))
                .contains("\nkey " + signature.key() + "\nsignature " + signature.bytes().length + "\nuntrusted")
                .endsWith(signature.file());
        assertThat(SignatureRecord.parse(made.encode())).isEqualTo(made);
    }

    @Test
    void aRecordIsNotMadeOfASignatureThatDoesNotVerify() {
        SigningTools tools = new SigningTools(folder);
        OrganisationKey key = tools.sshKey("river");
        byte[] other = tools.sshSignature("river", new byte[] {1});
        assertThatThrownBy(() -> SignatureRecord.by(key, PAYLOAD, other)).hasMessageContaining("does not fit");
    }

    @Test
    void aRecordThatIsCutLengthenedOrRenamedIsRefused() {
        byte[] good = signed().encode();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> SignatureRecord.parse(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SignatureRecord.parse(Arrays.copyOf(good, good.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] byMail = new String(good, StandardCharsets.UTF_8)
                .replace("method minisign", "method email-vouched")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SignatureRecord.parse(byMail)).hasMessageContaining("by mail");
    }

    @Test
    void aMethodOfAKeyNeedsItsSignatureAndAMethodOfTheFutureIsKept() {
        assertThatThrownBy(() -> new SignatureRecord(SignatureRecord.SSH, PAYLOAD))
                .hasMessageContaining("missing");
        SignatureRecord future = new SignatureRecord("hologram", PAYLOAD, Optional.empty());
        assertThat(SignatureRecord.parse(future.encode())).isEqualTo(future);
    }
}
