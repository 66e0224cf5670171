package org.undersigned.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;

/** The file that we tell operators to use, in Debian's nginx, before a site that runs and then does not. */
class BehindNginxTest {
    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Content-Disposition",
            "Content-Security-Policy",
            "Cache-Control",
            "X-Content-Type-Options",
            "Referrer-Policy");

    /** Of all that is public: a new kind of file has to be told to whoever serves the folder. */
    private static final Set<String> KINDS = Set.of(
            "atom", "css", "csv", "docx", "html", "ics", "js", "json", "md", "pdf", "png", "svg", "txt", "xml", "zip");

    @TempDir
    private Path folder;

    private static final String SECRET = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9-_bCd";

    private final int port = TestSite.freePort();

    @Test
    void sendsWhatTheApplicationSendsAndGoesOnWithoutIt() throws Exception {
        TestSite site = TestSite.fresh();
        Process nginx = null;
        try {
            Coordinator amina = site.amina();
            Visitor desk = amina.visitor();
            desk.send(desk.open(site.at("/desk/comments/settings")), "/standing", Map.of("standing", "open"));
            for (String text : List.of(Texts.ARMENIAN, Texts.NIGHT_FERRY)) {
                String slug = amina.opens(text);
                amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
                amina.everybodySigns(slug);
                amina.publishes(slug);
                translates(desk, site.at("/desk/statements/" + slug + "/translations"));
                awaits(site.at("/statements/" + slug + "/translations/fr"));
            }
            nginx = nginx(site);
            List<String> paths = paths(site.data().resolve("site"));
            assertThat(paths)
                    .contains("/", "/feed.atom", "/feed.json", "/feeds/hy.json")
                    .hasSizeGreaterThan(20);
            assertThat(kinds(paths)).containsExactlyInAnyOrderElementsOf(KINDS);
            for (String path : paths) {
                assertSame(site.at(path), at(path), path);
            }
            goesThroughToTheApplication();
            exportsTheSameFiles(site);
            List<String> secret = asksForSecrets(site);
            site.stop();
            saysItOnce("/sign-in");
            for (String path : secret) {
                get(at(path));
            }
            String logged =
                    Files.readString(folder.resolve("access.log")) + Files.readString(folder.resolve("error.log"));
            assertThat(logged).contains("GET /sign-in ").doesNotContain(SECRET);
            for (String path : paths) {
                assertThat(get(at(path)).statusCode()).as(path).isEqualTo(200);
            }
            Visitor.Page away = new Visitor().open(at("/sign-in"));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text()).contains("Back soon", "nothing was lost");
            assertThat(get(at("/ledger/checkpoint")).body()).isNotEmpty();
            saysItOnce("/ledger/checkpoint");
        } finally {
            site.close();
            if (nginx != null) {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private Process nginx(TestSite site) throws Exception {
        String ours = Files.readString(Path.of("..", "docs", "operate", "nginx.conf"))
                .replaceAll("(?m)^ *ssl_.*$", "")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replace(
                        "/var/lib/undersigned/site", site.data().resolve("site").toString())
                .replace("/var/log/nginx/", folder + "/")
                .replace("127.0.0.1:8080", "localhost:" + site.port());
        Path whole = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(folder, ours));
        String program = Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
        Process started = new ProcessBuilder(program, "-p", folder.toString(), "-c", whole.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!listens()) {
            assertThat(started.isAlive() && Instant.now().isBefore(until))
                    .as(Files.readString(folder.resolve("output")))
                    .isTrue();
            Thread.sleep(50);
        }
        return started;
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    // Files that are being replaced come and go while one looks.
    private static List<Path> walked(Path root) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile).toList();
            } catch (UncheckedIOException gone) {
                if (Instant.now().isAfter(until)) {
                    throw gone;
                }
            }
        }
    }

    /** Of every public file but the log, whose newest state the application alone has. */
    private static List<String> paths(Path root) throws Exception {
        List<String> paths = new ArrayList<>();
        for (Path file : walked(root)) {
            String path = "/" + root.relativize(file);
            if (path.startsWith("/ledger/") || path.contains("/.") || path.endsWith(".gz")) {
                continue;
            }
            String page = path.replaceFirst("(.)/index\\.html$", "$1").replaceFirst("^/index\\.html$", "/");
            paths.add(new URI(null, null, page, null).toASCIIString());
        }
        return paths;
    }

    private static Set<String> kinds(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/')))
                .filter(name -> name.contains("."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    /** Asks for what is behind each kind of mailed link, also as one could hide it; gives the paths. */
    private List<String> asksForSecrets(TestSite site) throws Exception {
        List<String> paths = new ArrayList<>();
        site.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            Needs needs = handler.getMethodAnnotation(Needs.class);
            if (needs != null && needs.value() == Role.LINK_HOLDER) {
                mapping.getPatternValues().forEach(path -> paths.add(path.replaceAll("\\{[^}]*}", SECRET)));
            }
        });
        assertThat(paths).hasSizeGreaterThan(30).allMatch(path -> path.contains(SECRET));
        paths.addAll(List.of("//invitations/" + SECRET, "/%69nvitations/" + SECRET, "/invitations/x?lang=" + SECRET));
        for (String path : paths) {
            get(at(path));
        }
        for (String path : List.of("/", "/sign-in", "/ledger/checkpoint", "/.hidden", "/invitations/" + SECRET)) {
            saysItOnce(path);
        }
        return paths;
    }

    /** Whoever answers: the application or nginx itself. */
    private void saysItOnce(String path) throws Exception {
        for (String header : List.of(
                "Strict-Transport-Security", "X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy")) {
            assertThat(get(at(path)).headers().allValues(header))
                    .as("%s of %s", header, path)
                    .hasSize(1);
        }
    }

    private static void translates(Visitor desk, String path) throws IOException {
        Visitor.Page begun = desk.send(desk.open(path), "/translations", Map.of("language", "fr"));
        Map<String, String> words = begun.document().select(".side textarea").eachAttr("name").stream()
                .collect(Collectors.toMap(field -> field, field -> "Le bac de nuit"));
        desk.send(desk.send(begun, "/translations/fr", words), "/release", Map.of());
    }

    private static void awaits(String address) throws Exception {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (get(address).statusCode() != 200) {
            assertThat(Instant.now()).as(address).isBefore(until);
            Thread.sleep(100);
        }
    }

    private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static void assertSame(String direct, String through, String path) throws Exception {
        HttpResponse<byte[]> ours = get(direct);
        HttpResponse<byte[]> theirs = get(through);
        // A page that joins statements may just be made again.
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!Arrays.equals(ours.body(), theirs.body()) && Instant.now().isBefore(until)) {
            Thread.sleep(100);
            ours = get(direct);
            theirs = get(through);
        }
        assertThat(theirs.statusCode()).as(path).isEqualTo(ours.statusCode()).isEqualTo(200);
        assertThat(theirs.headers().firstValue("Content-Encoding"))
                .as("compression of " + path)
                .isEqualTo(ours.headers().firstValue("Content-Encoding"));
        assertThat(theirs.body()).as(path).isEqualTo(ours.body());
        for (String header : HEADERS) {
            assertThat(theirs.headers().firstValue(header).orElse(""))
                    .as("%s of %s", header, path)
                    .isEqualToIgnoringWhitespace(
                            ours.headers().firstValue(header).orElse(""));
        }
    }

    private void goesThroughToTheApplication() throws IOException, InterruptedException {
        Visitor reader = new Visitor();
        Visitor.Page answer =
                reader.send(reader.open(at("/check")), "/check", Map.of("copy", "Nobody has signed these few words."));
        assertThat(answer.text()).contains("Check another copy");
        assertThat(reader.open(at("/sign-in")).document().select("form")).isNotEmpty();
        assertThat(get(at("/statements/nowhere")).statusCode()).isEqualTo(404);
        assertThat(get(at("/statements/.renditions")).statusCode()).isEqualTo(404);
    }

    private void exportsTheSameFiles(TestSite site) throws Exception {
        Path target = folder.resolve("exported");
        Program export = Program.run("export", "--data", site.data().toString(), target.toString());
        assertThat(export.status()).as(export.errors()).isZero();
        Path page = Path.of("index.html");
        assertThat(target.resolve(page))
                .hasSameBinaryContentAs(site.data().resolve("site").resolve(page));
        assertThat(target.resolve("ledger/checkpoint")).exists();
        List<String> exported = paths(target);
        assertThat(exported)
                .containsExactlyInAnyOrderElementsOf(paths(site.data().resolve("site")));
        try (Stream<Path> files = Files.walk(target)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
        assertThat(Program.run("export", "--data", folder.resolve("empty").toString(), target.toString())
                        .errors())
                .contains("There is no site in");
    }
}
