package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path folder;

    private OrganisationKey ssh;
    private OrganisationKey minisign;

    @BeforeEach
    void makeKeys() {
        SigningTools tools = new SigningTools(folder);
        ssh = tools.sshKey("river");
        minisign = tools.minisignKey("springs");
    }

    private static KeyFile parse(String file) {
        return KeyFile.parse(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keysCommentsAndKindsOfTheFutureAreRead() {
        KeyFile file = parse("""
                # Keys of River Watch (Գետի պահապաններ)

                undersigned-keys@v1
                %s director@riverwatch.example, since 2026
                # the other one
                %s
                ml-dsa-44 AAAA
                """.formatted(ssh.line(), minisign.line()));
        assertThat(file.keys()).containsExactly(ssh, minisign);
        assertThat(file.unknown()).containsExactly("ml-dsa-44");
        assertThat(file.key(minisign.id())).contains(minisign);
        assertThat(file.key("SHA256:none")).isEmpty();
    }

    @Test
    void aFileSavedOnWindowsReadsTheSame() {
        KeyFile file = parse("\uFEFFundersigned-keys@v1\r\n" + ssh.line() + "\r\n\r\n# end");
        assertThat(file.keys()).containsExactly(ssh);
    }

    @Test
    void aFileWithoutKeysTakesAllOfThemBack() {
        assertThat(parse("undersigned-keys@v1\n").keys()).isEmpty();
    }

    @Test
    void aKeyTwiceIsRefusedWhateverItsComment() {
        String twice = "undersigned-keys@v1\n" + ssh.line() + " a\n" + ssh.line() + " b\n";
        assertThatThrownBy(() -> parse(twice)).hasMessageStartingWith("line 3 of the key file: a key");
    }

    @Test
    void whatIsNoKeyFileIsRefusedWithTheLine() {
        assertThatThrownBy(() -> parse("")).hasMessageContaining("undersigned-keys@v1");
        assertThatThrownBy(() -> parse("<!doctype html>\n")).hasMessageContaining("undersigned-keys@v1");
        assertThatThrownBy(() -> parse(ssh.line() + "\nundersigned-keys@v1\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> parse("undersigned-keys@v1\nssh-ed25519\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> parse("undersigned-keys@v1\nminisign AAAA\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> parse("undersigned-keys@v1\n<p>\n")).hasMessageContaining("not a kind of key");
        assertThatThrownBy(() -> KeyFile.parse(new byte[] {(byte) 0xc3, 0x28})).hasMessageContaining("UTF-8");
    }

    @Test
    void aFileThatIsTooLongIsRefused() {
        String head = "undersigned-keys@v1\n";
        assertThat(parse(head + "\n".repeat(99)).keys()).isEmpty();
        assertThatThrownBy(() -> parse(head + "\n".repeat(100))).hasMessageContaining("100 lines");
        assertThatThrownBy(() -> parse(head + "#".repeat(KeyFile.LONGEST))).hasMessageContaining("16 KiB");
    }
}
