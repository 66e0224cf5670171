package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRecordsTest {
    private static final String DOMAIN = "riverwatch.example";
    private static final String MARK = "undersigned-keys@v1 ";

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

    private static byte[] file(String... records) {
        return KeyRecords.keyFile(DOMAIN, List.of(records));
    }

    @Test
    void theRecordsAreAKeyFileWhateverTheirOrder() {
        byte[] file = file("v=spf1 -all", MARK + ssh.line() + " director", MARK + minisign.line());
        assertThat(file).asString(StandardCharsets.UTF_8).isEqualTo("""
                        # From the DNS TXT records of _undersigned.riverwatch.example
                        undersigned-keys@v1
                        %s
                        %s director
                        """.formatted(minisign.line(), ssh.line()));
        assertThat(file(MARK + minisign.line(), MARK + ssh.line() + " director ", "v=spf1 -all"))
                .isEqualTo(file);
        assertThat(KeyFile.parse(file).keys()).containsExactly(minisign, ssh);
    }

    @Test
    void aFileSaysOfWhichDomainsRecordsItIsMade() {
        byte[] file = file(MARK + ssh.line());
        assertThat(KeyRecords.isMadeOf(DOMAIN, file)).isTrue();
        assertThat(KeyRecords.isMadeOf("watch.example", file)).isFalse();
        assertThat(KeyRecords.isMadeOf(DOMAIN, ("undersigned-keys@v1\n" + ssh.line()).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void recordsWithoutKeysTwiceOrInAnotherFormAreRefused() {
        assertThatThrownBy(KeyRecordsTest::file).hasMessageContaining("no record at _undersigned.riverwatch.example");
        assertThatThrownBy(() -> file("v=spf1 -all", "undersigned-keys@v10 x")).hasMessageContaining("no record");
        assertThatThrownBy(() -> file(MARK)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> file(MARK + "ssh-ed25519 AAAA")).hasMessageContaining("line 3 of the key file");
        assertThatThrownBy(() -> file(MARK + ssh.line(), MARK + ssh.line() + " again"))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> file(MARK + ssh.line() + "\n" + minisign.line()))
                .hasMessageContaining("not plain ASCII");
        assertThatThrownBy(() -> file(MARK + ssh.line() + " é")).hasMessageContaining("not plain ASCII");
        assertThatThrownBy(() -> file(MARK + "# " + minisign.line())).hasMessageContaining("not a key");
        assertThatThrownBy(() -> KeyRecords.keyFile(DOMAIN, Collections.nCopies(41, MARK + ssh.line())))
                .hasMessageContaining("more than 40");
        assertThatThrownBy(() -> KeyRecords.keyFile("River Watch\n", List.of(MARK + ssh.line())))
                .hasMessageContaining("not a domain");
    }
}
