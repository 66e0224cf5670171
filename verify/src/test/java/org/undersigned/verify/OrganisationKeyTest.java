package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.verify.OrganisationKey.Kind;

class OrganisationKeyTest {
    private static final byte[] PAYLOAD = "River Watch signs this.\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private SigningTools tools;

    @BeforeEach
    void open() {
        tools = new SigningTools(folder);
    }

    private static String objection(OrganisationKey key, byte[] payload, byte[] file) {
        try {
            key.requireSignature(payload, file);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] edited(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anIdIsWhatTheToolPrints() {
        OrganisationKey ssh = tools.sshKey("river");
        assertThat(tools.run("ssh-keygen", "-l", "-f", "river.pub").split(" ")[1])
                .isEqualTo(ssh.id())
                .hasSize(50);
        OrganisationKey minisign = tools.minisignKey("springs");
        assertThat(minisign.id()).matches("minisign:[0-9A-F]{16}");
        assertThat(tools.text("springs.pub").split("\n")[0])
                .endsWith(minisign.id().substring("minisign:".length()));
    }

    @Test
    void signaturesOfSshKeygenVerify() {
        OrganisationKey key = tools.sshKey("river");
        assertThat(key.verifies(PAYLOAD, tools.sshSignature("river", PAYLOAD))).isTrue();
        byte[] sha256 = tools.sshSignature("river", PAYLOAD, "-n", "undersigned", "-O", "hashalg=sha256");
        assertThat(key.verifies(PAYLOAD, sha256)).isTrue();
        assertThat(key.verifies(new byte[0], tools.sshSignature("river", new byte[0])))
                .isTrue();
    }

    @Test
    void signaturesOfMinisignVerifyHashedAndLegacy() {
        OrganisationKey key = tools.minisignKey("springs");
        byte[] hashed = tools.minisignSignature("springs", PAYLOAD, "-t", "Գետ, 2026");
        assertThat(key.verifies(PAYLOAD, hashed)).isTrue();
        byte[] legacy = tools.minisignSignature("springs", PAYLOAD, "-l");
        assertThat(new String(legacy, StandardCharsets.UTF_8).split("\n")[1]).startsWith("RW");
        assertThat(key.verifies(PAYLOAD, legacy)).isTrue();
    }

    @Test
    void anotherKeyAnotherPayloadAndAnotherNamespaceAreNamed() {
        OrganisationKey river = tools.sshKey("river");
        OrganisationKey springs = tools.minisignKey("springs");
        byte[] ssh = tools.sshSignature("river", PAYLOAD);
        byte[] minisign = tools.minisignSignature("springs", PAYLOAD);
        assertThat(objection(tools.sshKey("other"), PAYLOAD, ssh)).contains("another key");
        assertThat(objection(tools.minisignKey("others"), PAYLOAD, minisign)).contains("another key");
        assertThat(objection(river, new byte[1], ssh)).contains("does not fit");
        assertThat(objection(springs, new byte[1], minisign)).contains("does not fit");
        assertThat(objection(river, PAYLOAD, tools.sshSignature("river", PAYLOAD, "-n", "file")))
                .contains("namespace");
        assertThat(objection(river, PAYLOAD, minisign)).contains("not an SSH signature file");
        assertThat(objection(springs, PAYLOAD, ssh)).contains("not a minisign signature file");
    }

    @Test
    void aByteChangedAnywhereSpoilsAnSshSignature() {
        OrganisationKey key = tools.sshKey("river");
        byte[] good = tools.sshSignature("river", PAYLOAD);
        for (int at = 0; at < good.length; at++) {
            for (int other : new int[] {good[at] ^ 1, good[at] ^ 0x20, '\n', 'A', '=', 0xff}) {
                byte[] bad = good.clone();
                bad[at] = (byte) other;
                assertThat(bad[at] == good[at] || !key.verifies(PAYLOAD, bad))
                        .as("byte %d as %d", at, other)
                        .isTrue();
            }
        }
    }

    @Test
    void aByteChangedAnywhereButInTheUntrustedCommentSpoilsAMinisignSignature() {
        OrganisationKey key = tools.minisignKey("springs");
        byte[] good = tools.minisignSignature("springs", PAYLOAD, "-t", "at Old Bridge");
        int signed = new String(good, StandardCharsets.UTF_8).indexOf('\n');
        for (int at = signed; at < good.length; at++) {
            for (int other : new int[] {good[at] ^ 1, good[at] ^ 0x20, '\n', 'A', '=', 0xff}) {
                byte[] bad = good.clone();
                bad[at] = (byte) other;
                assertThat(bad[at] == good[at] || !key.verifies(PAYLOAD, bad))
                        .as("byte %d as %d", at, other)
                        .isTrue();
            }
        }
        assertThat(objection(key, PAYLOAD, edited(good, "Old Bridge", "New Bridge")))
                .contains("trusted comment");
    }

    @Test
    void filesThatAreEmptyHugeCutOrOfAnotherEditorAreRefused() {
        OrganisationKey river = tools.sshKey("river");
        OrganisationKey springs = tools.minisignKey("springs");
        byte[] ssh = tools.sshSignature("river", PAYLOAD);
        byte[] minisign = tools.minisignSignature("springs", PAYLOAD);
        for (int length = 0; length < ssh.length; length++) {
            assertThat(river.verifies(PAYLOAD, java.util.Arrays.copyOf(ssh, length)))
                    .isFalse();
        }
        for (int length = 0; length < minisign.length; length++) {
            assertThat(springs.verifies(PAYLOAD, java.util.Arrays.copyOf(minisign, length)))
                    .isFalse();
        }
        assertThat(objection(river, PAYLOAD, edited(ssh, "\n", "\r\n"))).contains("lines do not end");
        assertThat(objection(springs, PAYLOAD, edited(minisign, "\n", "\r\n"))).contains("lines do not end");
        assertThat(objection(river, PAYLOAD, new byte[1 << 20])).contains("far shorter");
        assertThat(objection(springs, PAYLOAD, new byte[1 << 20])).contains("far shorter");
    }

    @Test
    void keysOfOtherKindsAndLengthsAreRefused() {
        tools.run("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", "curve");
        String ecdsa = tools.text("curve.pub").split(" ")[1];
        assertThatThrownBy(() -> OrganisationKey.parse(Kind.SSH, ecdsa)).hasMessageContaining("ssh-ed25519");
        OrganisationKey minisign = tools.minisignKey("springs");
        assertThatThrownBy(() -> OrganisationKey.parse(Kind.SSH, minisign.base64()))
                .hasMessageContaining("ssh-ed25519");
        assertThatThrownBy(() -> OrganisationKey.parse(Kind.MINISIGN, minisign.base64() + "AAAA"))
                .hasMessageContaining("minisign");
        assertThatThrownBy(() -> OrganisationKey.parse(Kind.MINISIGN, "")).hasMessageContaining("minisign");
        assertThatThrownBy(() -> OrganisationKey.parse(Kind.MINISIGN, "RW!")).hasMessageContaining("base64");
    }
}
