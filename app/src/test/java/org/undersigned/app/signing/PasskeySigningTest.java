package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.SoftAuthenticator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** Signing with a passkey over HTTP, by a browser that says whatever it likes. */
class PasskeySigningTest {
    private static final Map<String, String> DECLARED = Map.of(
            "role", "Chair", "authority", "board-decision", "reservation-1", "Only from May.", "with", "passkey");

    private static final String NOT_VERIFIED =
            "the device did not check who you are: it has to ask for a fingerprint, a face or a code";

    private static TestSite site;
    private static Coordinator amina;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        amina = site.amina();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** A representative on the page of signing with a passkey. */
    private record Signer(String slug, String address, String link, Visitor visitor, Visitor.Page page) {
        String challenge() {
            return page.document().select("#passkey").attr("data-challenge");
        }

        String known() {
            return page.document().select("#passkey").attr("data-known");
        }

        Visitor.Page sends(Map<String, String> answer) throws IOException {
            return visitor.send(page, "/signature", answer);
        }
    }

    private static Signer signer(String name) throws IOException {
        return signer(amina.opens(Texts.NIGHT_FERRY), name, name + ".example");
    }

    private static Signer signer(String slug, String name, String domain) throws IOException {
        String address = name + "@" + domain;
        amina.invites(slug, List.of(name + " Society, " + address + ", " + domain));
        return again(slug, address);
    }

    private static Signer again(String slug, String address) throws IOException {
        String link = Mailbox.inEnglish(amina.invitation(address));
        Visitor visitor = new Visitor();
        Visitor.Page page = visitor.open(link);
        // As the second button of the form does.
        page.document()
                .select("form[action$=/signature]")
                .forEach(form -> form.attr("action", form.attr("action").replace("/signature", "/preparation")));
        Visitor.Page prepared = visitor.send(page, "/preparation", DECLARED);
        assertThat(prepared.document().select("h1").text()).isEqualTo("Sign with a passkey");
        return new Signer(slug, address, link, visitor, prepared);
    }

    private static SoftAuthenticator device() {
        return new SoftAuthenticator(site.at(""));
    }

    /** Looks behind the pages: whether anything was stored. */
    private static long count(String what) {
        return JdbcClient.create(site.bean(DataSource.class))
                .sql("SELECT count(*) FROM " + what)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static void assertRefused(Signer signer, Map<String, String> answer, String sentence) throws IOException {
        long entries = size();
        long passkeys = count("passkey");
        Visitor.Page refused = signer.sends(answer);
        assertThat(refused.status()).as(sentence).isEqualTo(422);
        assertThat(refused.document().select("#passkey-said").text()).isEqualTo("Not signed: " + sentence + ".");
        assertThat(count("passkey")).isEqualTo(passkeys);
        assertThat(size()).isEqualTo(entries);
        assertThat(new Visitor().open(signer.link()).text()).contains("Will you sign this text?");
    }

    private static long size() {
        return site.bean(Ledger.class).latest().size();
    }

    private static VerificationReport proof(String slug) throws IOException {
        amina.publishes(slug);
        return BundleVerifier.verify(
                new Visitor().download(site.at("/statements/" + slug + "/proof.zip")), Optional.empty());
    }

    @Test
    void aNewPasskeyIsRecordedBeforeItsSignatureAndTheBundleProvesBoth() throws IOException {
        Signer otters = signer("otters");
        assertThat(otters.page().text())
                .contains("Only from May.", "its board", "Passkeys cannot be used here", "Sign by mail instead");
        SoftAuthenticator device = device();
        long before = size();
        Visitor.Page signed = otters.sends(device.makesAndSigns(otters.challenge()));
        assertThat(signed.text()).contains("You have signed", "with a passkey");
        Ledger ledger = site.bean(Ledger.class);
        assertThat(new String(ledger.entry(before).orElseThrow(), StandardCharsets.UTF_8))
                .contains("type key\n", "actor otters.example\n", "key passkey:");
        assertThat(new String(ledger.entry(before + 1).orElseThrow(), StandardCharsets.UTF_8))
                .contains("type signature\n", "key passkey:");
        VerificationReport report = proof(otters.slug());
        assertThat(report.holds()).isTrue();
        assertThat(report.sentences(Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("otters Society signed exactly this with a passkey, passkey:"));
        assertThat(report.sentences(Outcome.NOT_CHECKABLE))
                .anyMatch(sentence -> sentence.contains("a link mailed to their own domain"));
    }

    @Test
    void aRegisteredPasskeySignsTheNextStatementAlone() throws IOException {
        Signer first = signer("herons");
        SoftAuthenticator device = device();
        first.sends(device.makesAndSigns(first.challenge()));
        Signer second = signer(amina.opens(Texts.ARMENIAN), "herons", "herons.example");
        assertThat(second.known()).isNotEmpty();
        long before = size();
        assertThat(second.sends(device.signs(second.challenge())).text()).contains("You have signed");
        assertThat(size()).isEqualTo(before + 1);
        assertThat(proof(second.slug()).holds()).isTrue();
    }

    @Test
    void whatTheDeviceDidNotSayIsRefused() throws IOException {
        Signer signer = signer("newts");
        SoftAuthenticator device = device();
        String challenge = signer.challenge();
        String other = SoftAuthenticator.text(new byte[32]);

        Map<String, String> elsewhereSigned = new HashMap<>(device.makesAndSigns(challenge));
        elsewhereSigned.putAll(device.signs(other));
        assertRefused(signer, elsewhereSigned, "the passkey signed something else");

        Map<String, String> madeForOther = new HashMap<>(device.makesAndSigns(other));
        madeForOther.putAll(device.signs(challenge));
        assertRefused(signer, madeForOther, "the new passkey was made for something else");

        Map<String, String> mixed = new HashMap<>(device.makesAndSigns(challenge));
        mixed.putAll(device().signs(challenge));
        assertRefused(signer, mixed, "the new passkey is another one than the one that signed");

        Map<String, String> forged = new HashMap<>(device.makesAndSigns(challenge));
        forged.put("made", device().signs(challenge).getOrDefault("made", ""));
        assertRefused(signer, forged, "the signature does not fit what was signed");
        assertRefused(signer, device.signs(challenge), "this passkey is not registered for newts Society");
    }

    @Test
    void anotherSiteOrNobodysFingerIsRefused() throws IOException {
        Signer signer = signer("toads");
        SoftAuthenticator device = device();
        Map<String, String> good = device.makesAndSigns(signer.challenge());

        device.origin = "http://localhost:1";
        Map<String, String> signedElsewhere = new HashMap<>(good);
        signedElsewhere.putAll(device.signs(signer.challenge()));
        assertRefused(signer, signedElsewhere, "the passkey was used on another site than localhost");
        assertRefused(
                signer,
                device.makesAndSigns(signer.challenge()),
                "the new passkey was made on another site than localhost");
        device.origin = "https://evil.example";
        signedElsewhere.putAll(device.signs(signer.challenge()));
        assertRefused(signer, signedElsewhere, "the passkey was used on another site than localhost");

        device = device();
        device.relyingParty = "evil.example";
        assertRefused(
                signer,
                device.makesAndSigns(signer.challenge()),
                "the new passkey was made for another site than localhost");

        device = device();
        device.flags = 0b0000_1001;
        assertRefused(signer, device.makesAndSigns(signer.challenge()), NOT_VERIFIED);
        device.flags = 0b0000_1101;
        Map<String, String> unverified = new HashMap<>(device.makesAndSigns(signer.challenge()));
        device.flags = 0b0000_1001;
        unverified.putAll(device.signs(signer.challenge()));
        assertRefused(signer, unverified, NOT_VERIFIED);
    }

    @Test
    void noiseIsRefusedInASentence() throws IOException {
        Signer signer = signer("moles");
        SoftAuthenticator device = device();
        Map<String, String> good = device.makesAndSigns(signer.challenge());
        String unreadable = "what the browser sent of the new passkey cannot be read";
        assertRefused(signer, Map.of(), "this passkey is not registered for moles Society");
        assertRefused(signer, with(good, "created", text("{\"type\":")), unreadable);
        assertRefused(signer, with(good, "created", text("no JSON at all")), unreadable);
        assertRefused(signer, with(good, "attestation", text("{}")), unreadable);
        assertRefused(signer, with(good, "attestation", "!!"), "what the browser sent cannot be read");
        assertRefused(signer, with(good, "attestation", "A".repeat(9000)), "what a passkey says is far shorter");
        assertRefused(
                signer,
                with(good, "client", text("no JSON")),
                "the passkey's client data is not as a browser writes it on the site itself");
        assertRefused(signer, with(good, "authenticator", "AAAA"), "the authenticator's data is cut off");
        assertThat(signer.sends(with(good, "attestation", "A".repeat(3_000_000)))
                        .status())
                .isGreaterThanOrEqualTo(400);
        // After all that, what is good is taken.
        assertThat(signer.sends(good).text()).contains("You have signed");
    }

    @Test
    void noChangedByteGetsThroughOrBreaksAnything() throws IOException {
        Signer signer = signer("voles");
        SoftAuthenticator device = device();
        Random random = new Random(20261124);
        for (int i = 0; i < 100; i++) {
            Map<String, String> changed = new HashMap<>(device.makesAndSigns(signer.challenge()));
            String field = List.of("attestation", "created", "authenticator", "client", "made")
                    .get(i % 5);
            byte[] bytes = Base64.getUrlDecoder().decode(changed.get(field));
            bytes[judged(field, bytes, random)] ^= (byte) (1 << random.nextInt(8));
            changed.put(field, SoftAuthenticator.text(bytes));
            Visitor.Page refused = signer.sends(changed);
            assertThat(refused.status()).as("%s of %d", field, i).isEqualTo(422);
            assertThat(refused.document().select("#passkey-said").text()).startsWith("Not signed: ");
        }
        assertThat(count("passkey WHERE actor = 'voles.example'")).isZero();
    }

    /** A place that counts: not what a new passkey’s device says of its maker and itself, nor what a browser may add. */
    private static int judged(String field, byte[] bytes, Random random) {
        String read = new String(bytes, StandardCharsets.ISO_8859_1);
        if (field.equals("created")) {
            return random.nextInt(read.indexOf(",\"crossOrigin"));
        }
        int flags = read.indexOf("authData") + "authData".length() + 2 + 32;
        int place = random.nextInt(bytes.length);
        boolean isUnjudged = field.equals("attestation") && place >= flags && place < flags + 1 + 4 + 16;
        return isUnjudged ? 0 : place;
    }

    private static Map<String, String> with(Map<String, String> good, String field, String value) {
        Map<String, String> changed = new HashMap<>(good);
        changed.put(field, value);
        return changed;
    }

    private static String text(String words) {
        return SoftAuthenticator.text(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPasskeySignsForNobodyElse() throws IOException {
        Signer owls = signer("owls");
        SoftAuthenticator device = device();
        owls.sends(device.makesAndSigns(owls.challenge()));
        Signer hawks = signer(owls.slug(), "hawks", "hawks.example");
        assertThat(hawks.known()).isEmpty();
        assertRefused(hawks, device.signs(hawks.challenge()), "this passkey is not registered for hawks Society");
        assertRefused(hawks, device.makesAndSigns(hawks.challenge()), "this passkey is registered for somebody else");
    }

    @Test
    void aSecondSendingOfTheSameSignsNothing() throws IOException {
        Signer signer = signer("larks");
        Map<String, String> answer = device().makesAndSigns(signer.challenge());
        signer.sends(answer);
        long entries = size();
        assertThat(signer.sends(answer).text()).contains("You have signed");
        assertThat(size()).isEqualTo(entries);
        // Not even once the signature was withdrawn.
        Visitor.Page receipt = new Visitor().open(signer.link().replace("/invitations/", "/signatures/"));
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(receipt.address()), "/withdrawal", Map.of());
        long ended = size();
        signer.sends(answer);
        assertThat(size()).isEqualTo(ended);
        assertRefused(again(signer.slug(), signer.address()), answer, "the passkey signed something else");
    }

    @Test
    void itEndsWithTheAddressThatItRestsOn() throws IOException {
        Signatories signatories = site.bean(Signatories.class);
        Signer wrens = signer("wrens");
        SoftAuthenticator device = device();
        wrens.sends(device.makesAndSigns(wrens.challenge()));
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(wrens.link().replace("/invitations/", "/signatures/")), "/objection", Map.of());
        assertThat(live("wrens.example")).isZero();

        Signer terns = signer("terns");
        terns.sends(device().makesAndSigns(terns.challenge()));
        signatories.moveTo(signatory(terns.address()).id(), new EmailAddress("new@terns.example"));
        assertThat(live("terns.example")).isZero();

        Signer swifts = signer("swifts");
        swifts.sends(device().makesAndSigns(swifts.challenge()));
        Signatory forgotten = signatory(swifts.address());
        List<UUID> erasures = site.bean(SignatureEraser.class).erase(forgotten.statement(), forgotten.id());
        erasures.forEach(site.bean(Ledger.class)::await);
        assertThat(live("swifts.example")).isZero();
        assertThat(count("passkey WHERE actor = 'swifts.example' AND email IS NOT NULL"))
                .isZero();
        VerificationReport report = proof(swifts.slug());
        assertThat(report.holds()).isTrue();
        assertThat(report.sentences(Outcome.NOT_CHECKABLE)).anyMatch(sentence -> sentence.contains("erased"));
    }

    private static long live(String actor) {
        return count("passkey WHERE revocation IS NULL AND credential IS NOT NULL AND actor = '" + actor + "'");
    }

    private static Signatory signatory(String address) {
        return site.bean(Signatories.class).at(new EmailAddress(address)).getFirst();
    }

    @Test
    void aLostOneIsEndedAndWhatItSignedStaysGood() throws IOException {
        Signer first = signer("kites");
        SoftAuthenticator device = device();
        first.sends(device.makesAndSigns(first.challenge()));
        Signer second = signer(amina.opens(Texts.ARMENIAN), "kites", "kites.example");
        Visitor.Page ended = second.visitor().send(second.page(), "/end", Map.of());
        assertThat(ended.document().select("#passkey").attr("data-known")).isEmpty();
        assertRefused(second, device.signs(second.challenge()), "this passkey is not registered for kites Society");
        VerificationReport report = proof(first.slug());
        assertThat(report.holds()).isTrue();
        assertThat(report.sentences(Outcome.CHECKED)).anyMatch(sentence -> sentence.contains("revoked later"));
    }
}
