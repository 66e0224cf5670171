package org.undersigned.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;

/** The local mailbox opens to a browser on this machine that came directly, and to nobody else. */
class MailboxTest {
    private final TestSite site = TestSite.shared();

    private String status(String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.port())) {
            socket.getOutputStream()
                    .write(("GET /mailbox HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(9, 12);
        }
    }

    @Test
    void opensOnThisMachineOnly() throws IOException {
        assertThat(status("Host: localhost")).isEqualTo("200");
        assertThat(status("Host: evil.example")).isEqualTo("404");
        assertThat(status("Host: localhost", "X-Forwarded-For: 127.0.0.1")).isEqualTo("404");
        assertThat(status("Host: localhost", "Forwarded: for=127.0.0.1")).isEqualTo("404");
        assertThat(status("Host: localhost", "Via: 1.1 proxy")).isEqualTo("404");
    }
}
