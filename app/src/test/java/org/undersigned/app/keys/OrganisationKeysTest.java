package org.undersigned.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;

/** River Watch publishes keys on its site; the platform finds them there, and notices when one is gone. */
class OrganisationKeysTest {
    private static final String DOMAIN = "riverwatch.example";

    private static HttpServer website;
    private static volatile String file = "";
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        website.createContext("/.well-known/undersigned.txt", exchange -> {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        website.start();
        site = TestSite.fresh("--undersigned.fetch.instead=" + DOMAIN + "=http://localhost:"
                + website.getAddress().getPort());
        String slug = site.amina().opens(Texts.NIGHT_FERRY);
        site.amina()
                .invites(
                        slug,
                        List.of(
                                "River Watch, bruno@riverwatch.example, riverwatch.example",
                                "Choir, dario@mailbox.example"));
    }

    @AfterAll
    static void stop() {
        site.close();
        website.stop(0);
    }

    // 51 bytes: the length and name of the kind, the length of the key, the key.
    private static String key(int seed) {
        byte[] blob = new byte[51];
        System.arraycopy("\0\0\0\u000bssh-ed25519\0\0\0 ".getBytes(StandardCharsets.ISO_8859_1), 0, blob, 0, 19);
        blob[50] = (byte) seed;
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob);
    }

    private static void publish(String... keys) {
        file = "undersigned-keys@v1\n" + String.join("\n", keys) + "\n";
    }

    private static Visitor.Page look() throws IOException {
        Visitor visitor = site.amina().visitor();
        return visitor.send(visitor.open(site.at("/desk/organisations")), "/keys", Map.of());
    }

    private static List<LedgerEntry> entries() {
        Ledger ledger = site.bean(Ledger.class);
        return LongStream.range(0, ledger.latest().size())
                .mapToObj(index -> LedgerEntry.parse(ledger.entry(index).orElseThrow()))
                .filter(entry -> entry.key().isPresent())
                .toList();
    }

    @Test
    void keysAreRecordedWithTheirEvidenceAndRevokedWhenTheyAreGone() throws IOException {
        assertThat(look().text()).contains("There is no key file at https://riverwatch.example");
        assertThat(entries()).isEmpty();
        publish(key(1), key(2));
        assertThat(look().document().select("code:contains(SHA256:)")).hasSize(2);
        List<LedgerEntry> added = entries();
        assertThat(added).hasSize(2).allMatch(entry -> entry.type() == LedgerEntry.Type.KEY);
        assertThat(added).allMatch(entry -> entry.actor().orElse("").equals(DOMAIN));
        String sha256 = added.getFirst().addendum().orElseThrow();
        byte[] evidence = new Visitor()
                .download(site.at(
                        "/ledger/addenda/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256));
        assertThat(new String(Addendum.parse(evidence).content(), StandardCharsets.UTF_8))
                .isEqualTo(file);
        look();
        assertThat(entries()).as("looking again records nothing").hasSize(2);
        publish(key(2));
        assertThat(look().text()).contains("counts no more since");
        assertThat(entries().getLast().type()).isEqualTo(LedgerEntry.Type.KEY_REVOCATION);
        assertThat(entries().getLast().key()).isEqualTo(added.getFirst().key());
        publish("ssh-ed25519 nonsense");
        assertThat(look().text()).contains("The file at https://riverwatch.example/.well-known/undersigned.txt cannot");
        file = "";
        look();
        assertThat(entries()).as("a site that is away revokes nothing").hasSize(3);
    }

    @Test
    void anOrganisationHearsOfItsNameAndCanEndIt() throws IOException {
        Visitor watcher = new Visitor();
        Visitor.Page refused = watcher.send(
                watcher.open(site.at("/watch")), "/watch", Map.of("domain", "mailbox.test", "email", "x@else.example"));
        assertThat(refused.text()).contains("this one is elsewhere");
        Map<String, String> wish =
                Map.of("domain", "https://www.mailbox.example/", "email", "office@mailbox.example", "name", "“choir”");
        assertThat(watcher.send(watcher.open(site.at("/watch")), "/watch", wish).text())
                .contains("A link is on its way");
        String link = site.amina().mailedLink("office@mailbox.example", "/watches/");
        Visitor.Page asked = watcher.open(link);
        assertThat(asked.text()).contains("Shall we tell you?");
        assertThat(watcher.open(link).text()).as("opening decides nothing").contains("Shall we tell you?");
        assertThat(watcher.send(asked, "/confirmation", Map.of()).text()).contains("You will hear of it");
        String slug = site.amina().opens(Texts.NIGHT_FERRY.replace("Keep the night", "Keep the late"));
        site.amina().invites(slug, List.of("Choir, dario@mailbox.example"));
        site.amina().everybodySigns(slug);
        assertThat(mailsTo("office@mailbox.example"))
                .as("nothing of it is public yet")
                .hasSize(1);
        site.amina().publishes(slug);
        await(() -> mailsTo("office@mailbox.example").size() == 2);
        assertThat(mailsTo("office@mailbox.example")).contains("mailbox.example was used in the ledger");
        String end = site.amina().mailedLink("office@mailbox.example", "/watches/");
        assertThat(watcher.send(watcher.open(end), "/end", Map.of()).text()).contains("Your address is forgotten");
        assertThat(watcher.open(link).status()).isEqualTo(404);
    }

    private static List<String> mailsTo(String address) {
        try {
            return new ArrayList<>(new Visitor()
                    .open(site.at("/mailbox"))
                    .document()
                    .select("[data-to=" + address + "] a")
                    .eachText());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier holds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("it comes about").isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
