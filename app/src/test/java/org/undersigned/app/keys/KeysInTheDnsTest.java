package org.undersigned.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.cast.KeyOwner;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** River Watch publishes its key in the DNS, on a real server; perhaps on its website too. */
class KeysInTheDnsTest {
    private static final String DOMAIN = "riverwatch.example";
    private static final String BRUNO = "bruno@" + DOMAIN;

    @TempDir
    private static Path folder;

    private static final NameServer DNS = new NameServer();
    private static KeyOwner owner;
    private static TestSite site;
    private static String slug = "";

    @BeforeAll
    static void start() throws Exception {
        owner = new KeyOwner(folder);
        owner.makesSshKey("chair");
        owner.makesSshKey("office");
        DNS.serve(List.of());
        site = TestSite.fresh("--undersigned.dns.resolver=" + DNS.address(), owner.insteadOf(DOMAIN));
        slug = site.amina().opens(Texts.NIGHT_FERRY);
        site.amina().invites(slug, List.of("River Watch, " + BRUNO + ", " + DOMAIN));
    }

    @AfterAll
    static void stop() {
        site.close();
        owner.close();
        DNS.close();
    }

    private static String line(String key) throws IOException {
        return owner.sshLine(key);
    }

    /** One TXT record, in two parts as long ones are. */
    private static String record(String key) throws IOException {
        String text = "undersigned-keys@v1 " + line(key);
        return "_undersigned." + DOMAIN + "," + text.substring(0, 60) + "," + text.substring(60);
    }

    private static Organisation organisation() {
        return site.bean(Accounts.class).organisations().stream()
                .filter(known -> known.name().equals("River Watch"))
                .findFirst()
                .orElseThrow();
    }

    private static FetchOutcome fetch() {
        return site.bean(KeyFetcher.class).fetch(organisation());
    }

    private static List<String> inUse() {
        return site.bean(OrganisationKeys.class).seen(organisation()).stream()
                .map(RegisteredKey::line)
                .toList();
    }

    private static String bare(String key) throws IOException {
        return line(key).substring(0, line(key).lastIndexOf(' '));
    }

    private static Visitor.Page prepared(Visitor visitor) throws IOException {
        Visitor.Page page = visitor.open(site.amina().invitation(BRUNO));
        page.document()
                .select("form[action$=/signature]")
                .forEach(form -> form.attr("action", form.select("[formaction]").attr("formaction")));
        return visitor.send(page, "/preparation", Map.of("role", "Chair", "authority", "mandate"));
    }

    private static void recheck() throws InterruptedException {
        Instant asked = Instant.now();
        site.bean(Scheduler.class)
                .reschedule(TaskInstanceId.of("recheck-organisation-keys", "recurring"), Instant.now());
        while (!inUse().isEmpty()) {
            assertThat(Instant.now()).as("the job runs").isBefore(asked.plus(Duration.ofSeconds(90)));
            Thread.sleep(200);
        }
    }

    @Test
    void fromTheFirstRecordToTheRevocation() throws Exception {
        Visitor visitor = new Visitor();
        Visitor.Page keys = prepared(visitor);
        Visitor.Page none = visitor.send(keys, "/lookup", Map.of());
        assertThat(none.text())
                .contains("There is no key file at https://" + DOMAIN, "no keys at the TXT records of _undersigned.");
        String address = none.document().select("form[method=get]").attr("abs:action");
        String lines = visitor.open(address.replaceFirst("#.*", "") + "?key="
                        + java.net.URLEncoder.encode(line("chair"), StandardCharsets.UTF_8))
                .text();
        assertThat(lines).contains("_undersigned." + DOMAIN + ". TXT \"undersigned-keys@v1 " + bare("chair") + "\"");
        DNS.serve(List.of(record("chair"), "_undersigned." + DOMAIN + ",v=spf1 -all"));
        Visitor.Page found = visitor.send(visitor.open(address), "/lookup", Map.of());
        assertThat(found.text()).contains("SHA256:", "at the TXT records of _undersigned." + DOMAIN);
        owner.keeps(
                "payload.txt",
                visitor.download(found.document().select("a[download]").attr("abs:href")));
        Visitor.Page signed =
                visitor.upload(found, "/signature", "payload.txt.sig", owner.sshSignature("chair", "payload.txt"));
        assertThat(signed.text()).contains("You have signed", "with its own key (SSH)");
        assertThat(site.amina().visitor().open(site.at("/desk/organisations")).text())
                .contains("seen at the TXT records of _undersigned." + DOMAIN);

        site.amina().publishes(slug);
        byte[] zip = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
        VerificationReport report = BundleVerifier.verify(zip, Optional.empty());
        assertThat(report.holds()).isTrue();
        assertThat(report.sentences(VerificationReport.Outcome.NOT_CHECKABLE))
                .anyMatch(sentence -> sentence.contains("the TXT records of _undersigned." + DOMAIN));

        DNS.stop();
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.sentence())
                                .contains("The DNS gave no usable answer about _undersigned." + DOMAIN));
        assertThat(inUse()).as("a server that is away ends nothing").containsExactly(bare("chair"));
        bothPlaces();
        DNS.serve(List.of());
        recheck();
        assertThat(site.amina().visitor().open(site.at("/desk/organisations")).text())
                .contains("counts no more since");
        assertThat(BundleVerifier.verify(
                                new Visitor().download(site.at("/statements/" + slug + "/proof.zip")), Optional.empty())
                        .holds())
                .as("what was signed before stays good")
                .isTrue();
    }

    private void bothPlaces() throws IOException {
        owner.publishes(line("chair"), line("office"));
        assertThat(fetch()).isInstanceOfSatisfying(FetchOutcome.Read.class, read -> {
            assertThat(read.added()).isEqualTo(1);
            assertThat(read.concerns()).singleElement().asString().contains("The DNS gave no usable answer");
        });
        DNS.serve(List.of(record("chair")));
        fetch();
        assertThat(inUse()).containsExactly(bare("chair"), bare("office"));
        owner.publishes(line("office"));
        fetch();
        assertThat(inUse()).as("the chair’s still stands in the DNS").hasSize(2);
        owner.publishes();
        DNS.serve(List.of());
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        FetchOutcome.Read.class,
                        read -> assertThat(read.revoked()).isEqualTo(1));
        assertThat(inUse())
                .as("what was in the file stays while the site is away")
                .containsExactly(bare("office"));
        DNS.serve(List.of(record("chair")));
        owner.publishesAnEmptyFile();
        fetch();
        assertThat(inUse()).as("an empty file ends what was in it").containsExactly(bare("chair"));
        owner.publishes();
    }
}
