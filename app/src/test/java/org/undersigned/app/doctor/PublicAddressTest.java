package org.undersigned.app.doctor;

import static org.undersigned.app.doctor.Seen.assertOnly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.TlsServer;

/** The site's own address: its name in the DNS, its certificate, and what answers there. */
class PublicAddressTest {
    private static final TlsServer.Answer NOTHING = new TlsServer.Answer(404, "");

    @TempDir
    Path folder;

    private List<Line> certificate(Path store, boolean trusted) throws IOException, GeneralSecurityException {
        try (TlsServer server = new TlsServer(store, path -> NOTHING)) {
            return new CertificateExamination(
                            Optional.of(URI.create(server.at())),
                            trusted ? TlsServer.trusting(store) : CertificateExamination.system())
                    .lines();
        }
    }

    private static List<Line> certificate(String url) {
        return new CertificateExamination(Optional.of(URI.create(url)), CertificateExamination.system()).lines();
    }

    @Test
    void aCertificateIsLookedAtAsABrowserDoes() throws IOException, GeneralSecurityException {
        Path fine = TlsServer.store(folder, "dns:localhost", -1, 90);
        assertOnly(certificate(fine, true), State.OK, "The certificate of localhost holds for 88 days more.");
        assertOnly(certificate(fine, false), State.WRONG, "No authority that browsers know");
        assertOnly(
                certificate(TlsServer.store(folder, "dns:localhost", -40, 30), true), State.WRONG, "ended 10 days ago");
        assertOnly(
                certificate(TlsServer.store(folder, "dns:localhost", 3, 30), true),
                State.WRONG,
                "begins in the future");
        assertOnly(
                certificate(TlsServer.store(folder, "dns:other.example,dns:*.localhost", -1, 30), true),
                State.WRONG,
                "is for another name");
        assertOnly(
                certificate(TlsServer.store(folder, "dns:localhost", -1, 8), true),
                State.LOOK,
                "holds for 6 days more");
    }

    @Test
    void whereThereIsNoCertificateThatIsSaid() throws IOException {
        assertOnly(
                certificate("https://localhost:" + TestSite.freePort()), State.WRONG, "Nothing answers at localhost:");
        assertOnly(certificate("http://localhost"), State.LOOK, "begins with http://");
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(plain));
            assertOnly(certificate("https://localhost:" + plain.getLocalPort()), State.WRONG, "speaks no TLS");
        }
        assertOnly(
                new CertificateExamination(Optional.empty(), CertificateExamination.system()).lines(),
                State.LOOK,
                "No url is set");
    }

    // As a web server does that is asked for TLS on its other port.
    private static void refuse(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().read(new byte[4096]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Line> pages(TlsServer.Answer answer) throws IOException, GeneralSecurityException {
        try (TlsServer server = new TlsServer(
                TlsServer.store(folder, "dns:elsewhere.example", -9, 3),
                path -> path.equals("/ledger/checkpoint") ? answer : NOTHING)) {
            return new PagesExamination(Optional.of(URI.create(server.at())), folder).lines();
        }
    }

    @Test
    void whatAnswersIsThisSiteOrIsNot() throws IOException, GeneralSecurityException {
        TlsServer.Answer ours = new TlsServer.Answer(200, "site.example/ledger\n7\nabc\n");
        assertOnly(pages(ours), State.LOOK, "answers with the ledger site.example/ledger, and there is none here");
        Files.createDirectories(folder.resolve("site/ledger"));
        Files.writeString(folder.resolve("site/ledger/checkpoint"), "site.example/ledger\n8\ndef\n");
        assertOnly(pages(ours), State.OK, "answers with this site's pages");
        assertOnly(
                pages(new TlsServer.Answer(200, "<!doctype html>\nParked")), State.WRONG, "answers with another site");
        assertOnly(pages(new TlsServer.Answer(502, "Bad Gateway")), State.WRONG, "answers with 502.");
        assertOnly(
                new PagesExamination(Optional.of(URI.create("http://localhost:" + TestSite.freePort())), folder)
                        .lines(),
                State.WRONG,
                "does not answer");
        assertOnly(new PagesExamination(Optional.empty(), folder).lines(), State.LOOK, "No url is set");
    }

    private static List<Line> name(String url, String resolver) {
        return new NameExamination(Optional.of(URI.create(url)), resolver).lines();
    }

    @Test
    void theNameLeadsToAnAddressThatReadersReach() {
        try (NameServer server = new NameServer()) {
            server.serve(
                    List.of(),
                    List.of(
                            "--host-record=site.example,203.0.113.7,2001:db8::7",
                            "--host-record=four.example,203.0.113.8",
                            "--host-record=home.example,192.168.1.7"));
            assertOnly(
                    name("https://site.example", server.address()),
                    State.OK,
                    "site.example has the addresses 203.0.113.7, 2001:db8:0:0:0:0:0:7.");
            assertOnly(
                    name("https://four.example", server.address()),
                    State.OK,
                    "four.example has the address 203.0.113.8.");
            assertOnly(
                    name("https://home.example", server.address()), State.LOOK, "home.example has the address 192.168");
            assertOnly(name("https://gone.example", server.address()), State.WRONG, "gone.example has no address.");
            server.stop();
            assertOnly(name("https://site.example", server.address()), State.WRONG, "site.example has no address.");
        }
        assertOnly(name("https://localhost", ""), State.LOOK, "localhost has the address");
        assertOnly(new NameExamination(Optional.empty(), "").lines(), State.LOOK, "No url is set");
    }
}
