package org.undersigned.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the libraries that we ship: their licences, and their known holes, which a database of ours here has. */
class ShippedLibrariesTest {
    private static final String BILL = """
            {"components": [
              {"group": "org.undersigned", "name": "undersigned-tlog", "purl": "pkg:maven/org.undersigned/undersigned-tlog@1?type=jar"},
              {"group": "a", "name": "sound", "purl": "pkg:maven/a/sound@1.0?type=jar", "licenses": [{"license": {"id": "MIT"}}]},
              {"group": "a", "name": "leaky", "purl": "pkg:maven/a/leaky@2.0?type=jar",
               "licenses": [{"license": {"name": "House rules"}}, {"license": {"id": "Apache-2.0"}}]}
            ]}""";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer database;
    private String answer = "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\"}]}, {}]}";

    @BeforeEach
    void start() throws IOException {
        database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        database.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = (exchange.getRequestURI().getPath().equals("/v1/querybatch")
                            ? answer
                            : "{\"summary\": \"It leaks.\", \"aliases\": [\"CVE-1\"]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop(0);
    }

    private record Said(int status, String text) {}

    private Said run(String program, String bill) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("bill.json"), bill);
        ProcessBuilder builder = new ProcessBuilder("../test/" + program, file.toString()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("OSV", "http://127.0.0.1:" + database.getAddress().getPort());
        environment.put("no_proxy", "127.0.0.1");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @Test
    void aKnownHoleIsToldAndOnlyNamesAndVersionsAreAsked() throws Exception {
        Said said = run("holes", BILL);
        assertThat(said.text())
                .contains("GHSA-1 in pkg:maven/a/leaky@2.0: It leaks. (CVE-1)", "2 libraries, 1 known holes");
        assertThat(said.status()).isEqualTo(1);
        assertThat(asked.getFirst())
                .isEqualTo("{\"queries\": [{\"package\": {\"purl\": \"pkg:maven/a/leaky@2.0\"}},"
                        + " {\"package\": {\"purl\": \"pkg:maven/a/sound@1.0\"}}]}");
        answer = "{\"results\": [{}, {}]}";
        assertThat(run("holes", BILL).status()).isZero();
    }

    @Test
    void nobodyToAskIsNoGoodNews() throws Exception {
        answer = "{\"results\": [{}]}";
        assertThat(run("holes", BILL).status()).isEqualTo(3);
        answer = "<html>Sign in to this network</html>";
        assertThat(run("holes", BILL).status()).isEqualTo(3);
        database.stop(0);
        Said said = run("holes", BILL);
        assertThat(said.status()).isEqualTo(3);
        assertThat(said.text())
                .startsWith("Nobody could be asked at http://127.0.0.1")
                .contains("says nothing of holes");
    }

    @Test
    void aLicenceThatNobodyAllowedIsRefused() throws Exception {
        assertThat(run("licences", BILL)).isEqualTo(new Said(0, ""));
        Said other = run("licences", BILL.replace("MIT", "AGPL-3.0-only"));
        assertThat(other.text()).contains("sound is under AGPL-3.0-only: may we ship it?");
        assertThat(other.status()).isEqualTo(1);
        assertThat(run("licences", BILL.replace(", \"licenses\": [{\"license\": {\"id\": \"MIT\"}}]", ""))
                        .text())
                .contains("sound is under no licence that its pom names");
    }
}
