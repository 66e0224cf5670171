package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.undersigned.text.CanonicalText;
import org.undersigned.verify.Erratum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.PasskeyKey.Algorithm;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.SoftPasskey;
import org.undersigned.verify.bundle.BundleWriter.Proven;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** What many who sign together need: texts in several languages, passkeys, second thoughts, persons, notes. */
class TogetherInBundlesTest {
    private static final String PSEUDONYM = "0123456789abcdef0123456789abcdef";
    private static final Erratum NOTE =
            new Erratum(Instant.parse("2026-03-04T12:00:00Z"), "read zero", "read nearly zero");

    private final TestLedger ledger = new TestLedger(Path.of("."));
    private final SoftPasskey passkey = new SoftPasskey(Algorithm.ES256, "talla.example");

    private static VerificationReport report(byte[] zip) {
        return BundleVerifier.verify(zip, Optional.empty());
    }

    private static List<String> wrong(byte[] zip) {
        return report(zip).sentences(Outcome.WRONG);
    }

    private static List<String> checked(byte[] zip) {
        return report(zip).sentences(Outcome.CHECKED);
    }

    private byte[] everything() {
        ledger.open("hy", TestLedger.ARMENIAN);
        ledger.register(passkey.registration(), "riverwatch.example");
        ledger.signByPasskey("River Watch", "riverwatch.example", passkey);
        ledger.signAsPerson("Nour Lindqvist", PSEUDONYM);
        ledger.withdraw(ledger.signByMail("Clear Springs", "springs.example"));
        ledger.signByMail("Clear Springs Foundation", "springs.example");
        ledger.note(TestLedger.TEXT, NOTE);
        ledger.note(TestLedger.ARMENIAN, NOTE);
        return ledger.bundle();
    }

    @Test
    void allOfItHoldsAndIsSaid() {
        VerificationReport report = report(everything());
        assertThat(report.sentences(Outcome.WRONG)).isEmpty();
        assertThat(report.signatories()).containsExactly("River Watch", "Nour Lindqvist", "Clear Springs Foundation");
        assertThat(report.signed().get(1).isPerson()).isTrue();
        assertThat(report.sentences(Outcome.CHECKED))
                .contains(
                        "The ledger recorded the text in the language hy before anybody signed it.",
                        "River Watch signed exactly this with a passkey, "
                                + passkey.key().id() + ", which the ledger had recorded for riverwatch.example.",
                        "Clear Springs: this signature was withdrawn, which the ledger records. It does not count.",
                        "Signatures that name exactly this text, are in the ledger and stand: 2 of organisations, 1 of"
                                + " persons, 0 whose content was erased. Withdrawn: 1. Nobody signed twice.",
                        "A note that the ledger recorded, and nobody signed: the text reads “read zero”; meant is"
                                + " “read nearly zero”.");
        assertThat(report.sentences(Outcome.NOT_CHECKABLE))
                .contains("River Watch: that the key " + passkey.key().id() + " is theirs is the platform's word, which"
                        + " registered it from a link mailed to their own domain.")
                .noneMatch(sentence -> sentence.contains("published these keys"));
    }

    @Test
    void everyChangedFileIsNamedEvenWhereTheSumsAgree() throws BundleRefused {
        byte[] good = everything();
        for (var file : new TreeMap<>(ProofBundle.parse(good).files()).entrySet()) {
            String name = file.getKey();
            if (List.of(BundleWriter.SUMS, BundleWriter.GUIDE, BundleWriter.PAGE, BundleWriter.POLICY)
                    .contains(name)) {
                continue;
            }
            byte[] changed = file.getValue().clone();
            changed[changed.length / 2] ^= 1;
            assertThat(wrong(TestLedger.with(good, name, Optional.of(changed))))
                    .as("%s changed", name)
                    .isNotEmpty();
            assertThat(wrong(TestLedger.with(good, name, Optional.empty())))
                    .as("%s taken away", name)
                    .isNotEmpty();
        }
    }

    @Test
    void reservationsStandBesideTheSignatory() {
        SigningPayload plain = TestLedger.payload("River Watch");
        SigningPayload.Reservation reservation = new SigningPayload.Reservation(2, "Not in spring.");
        ledger.sign(
                new SignatureRecord(
                        SignatureRecord.EMAIL_OWN_DOMAIN,
                        new SigningPayload(
                                plain.statement(),
                                plain.texts(),
                                plain.signatory(),
                                plain.kind(),
                                plain.role(),
                                plain.authority(),
                                List.of(reservation),
                                plain.moment(),
                                plain.checkpoint())),
                "riverwatch.example");
        VerificationReport report = report(ledger.bundle());
        assertThat(report.signed().getFirst().reservations()).containsExactly(reservation);
        assertThat(report.sentences(Outcome.NOT_CHECKABLE))
                .anyMatch(sentence -> sentence.startsWith("River Watch signed by a link")
                        && sentence.endsWith("Reservation on demand 2: “Not in spring.”"));
    }

    @Test
    void aPersonWhoseEntryNamesADomainIsNamed() {
        ledger.signAsPerson("Nour Lindqvist", "lindqvist.example");
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the entry of a person's signature names a domain.");
    }

    @Test
    void aPayloadThatNamesFewerOtherOrFurtherTextsIsNamed() {
        ledger.open("hy", TestLedger.ARMENIAN);
        SignedText english = new SignedText(CanonicalText.sha256(TestLedger.TEXT), "en");
        String armenian = CanonicalText.sha256(TestLedger.ARMENIAN);
        List<List<SignedText>> others = List.of(
                List.of(english),
                List.of(english, new SignedText(armenian, "hyw")),
                List.of(english, new SignedText("ab".repeat(32), "hy")),
                List.of(english, new SignedText(armenian, "hy"), new SignedText("ab".repeat(32), "fr")));
        for (int i = 0; i < others.size(); i++) {
            SigningPayload payload = TestLedger.payload("River Watch", others.get(i));
            ledger.sign(new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payload), "r%d.example".formatted(i));
        }
        List<SignedText> swapped = List.of(new SignedText(armenian, "hy"), english);
        ledger.sign(
                new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, TestLedger.payload("River Watch", swapped)),
                "last.example");
        assertThat(wrong(ledger.bundle()))
                .hasSize(5)
                .endsWith("signatures/00005/: River Watch signed another text.")
                .first()
                .isEqualTo("signatures/00001/: River Watch signed it in other languages than the bundle holds.");
    }

    @Test
    void aFurtherTextThatWasRecordedOnlyAfterASignatureIsNamed() {
        ledger.others.put("hy", TestLedger.ARMENIAN);
        ledger.signByMail("River Watch", "riverwatch.example");
        ledger.open("hy", TestLedger.ARMENIAN);
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the entry stands before the text, or out of order.");
    }

    @Test
    void aTextThatItsEntryDoesNotNameAndTheSameTextTwiceAreNamed() {
        ledger.open("hy", TestLedger.ARMENIAN);
        ledger.add(
                LedgerEntry.of(LedgerEntry.Type.REVISION, TestLedger.STATEMENT, CanonicalText.sha256(TestLedger.TEXT)));
        ledger.add(
                LedgerEntry.of(LedgerEntry.Type.REVISION, "ff".repeat(16), CanonicalText.sha256(TestLedger.ARMENIAN)));
        List<Proven> proven = ledger.proven();
        byte[] swapped = ledger.writer(proven)
                .text("fr", TestLedger.ARMENIAN, proven.get(2))
                .zip();
        assertThat(wrong(swapped)).containsExactly("revision.fr/: the entry is about another text.");
        byte[] twice =
                ledger.writer(proven).text("fr", TestLedger.TEXT, proven.get(2)).zip();
        assertThat(wrong(twice)).containsExactly("revision.fr/: the entry is about another text.");
        byte[] ofAnotherStatement = ledger.writer(proven)
                .text("fr", TestLedger.ARMENIAN, proven.get(3))
                .zip();
        assertThat(wrong(ofAnotherStatement)).containsExactly("revision.fr/: the entry is about another text.");
        byte[] broken = TestLedger.with(
                ledger.writer(proven)
                        .text("hy", TestLedger.ARMENIAN, proven.get(1))
                        .zip(),
                "statement.hy.txt",
                Optional.of("no canonical text".getBytes(StandardCharsets.UTF_8)));
        assertThat(wrong(broken)).singleElement().asString().startsWith("statement.hy.txt, line 1:");
    }

    @Test
    void whoSignsTwiceWithoutWithdrawingFirstIsNamed() {
        int first = ledger.signByMail("River Watch", "riverwatch.example");
        ledger.signByMail("River Watch", "riverwatch.example");
        ledger.withdraw(first);
        assertThat(wrong(ledger.bundle()))
                .containsExactly(
                        "signatures/00002/: the same organisation or person had not yet withdrawn the signature before.");
    }

    @Test
    void aWithdrawalOfAnotherSignatureBeforeItOrOfNoneIsNamed() {
        int before = ledger.add(LedgerEntry.withdrawal(
                TestLedger.STATEMENT, CanonicalText.sha256(TestLedger.TEXT), "riverwatch.example", "ab".repeat(32)));
        int river = ledger.signByMail("River Watch", "riverwatch.example");
        int springs = ledger.signByMail("Clear Springs", "springs.example");
        int ofSprings = ledger.withdraw(springs);
        LedgerEntry signed = ledger.entry(river);
        int byAnother = ledger.add(LedgerEntry.withdrawal(
                TestLedger.STATEMENT,
                signed.revision().orElseThrow(),
                "springs.example",
                signed.addendum().orElseThrow()));
        int ofAnotherText = ledger.add(LedgerEntry.withdrawal(
                TestLedger.STATEMENT,
                "ab".repeat(32),
                "riverwatch.example",
                signed.addendum().orElseThrow()));
        List<Proven> proven = ledger.proven();
        for (int other : List.of(before, ofSprings, byAnother, ofAnotherText)) {
            byte[] zip = ledger.writer(proven)
                    .signature(proven.get(river), Optional.of(ledger.addendum(river)))
                    .withdrawal(proven.get(other))
                    .zip();
            assertThat(wrong(zip))
                    .containsExactly("signatures/00001/: the withdrawal is of another signature, or stands before it.");
        }
        byte[] stray = ledger.writer(proven).withdrawal(proven.get(ofSprings)).zip();
        assertThat(wrong(stray))
                .containsExactly("withdrawals/00000/: the withdrawal is of no signature in the bundle.");
    }

    @Test
    void aSignatureThatWasWithdrawnAndErasedIsSaidToBeBoth() {
        int signature = ledger.signByMail("River Watch", "riverwatch.example");
        int withdrawal = ledger.withdraw(signature);
        int erasure = ledger.add(
                LedgerEntry.erasure(ledger.entry(signature).addendum().orElseThrow()));
        List<Proven> proven = ledger.proven();
        byte[] zip = ledger.writer(proven)
                .signature(proven.get(signature), Optional.empty())
                .erasure(proven.get(erasure))
                .withdrawal(proven.get(withdrawal))
                .zip();
        assertThat(wrong(zip)).isEmpty();
        assertThat(checked(zip))
                .contains("signatures/00001/: this signature was withdrawn, which the ledger records. It does not"
                        + " count.")
                .anyMatch(sentence -> sentence.contains("0 whose content was erased. Withdrawn: 1."));
    }

    @Test
    void aPasskeyThatWasRegisteredLaterForAnotherOrNeverDoesNotCount() {
        ledger.signByPasskey("River Watch", "riverwatch.example", passkey);
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the bundle does not hold the key that signed.");
        ledger.register(passkey.registration(), "riverwatch.example");
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the key was recorded only after the signature.");
        ledger.signByPasskey("Clear Springs", "springs.example", passkey);
        assertThat(wrong(ledger.bundle())).hasSize(2);
    }

    @Test
    void anAssertionThatIsNotOverThePayloadIsNamed() {
        ledger.register(passkey.registration(), PSEUDONYM);
        passkey.flags = 0;
        byte[] file = passkey.sign(TestLedger.payload("River Watch").encode()).encode();
        ledger.sign(
                new SignatureRecord(
                        SignatureRecord.PASSKEY,
                        TestLedger.payload("River Watch"),
                        Optional.of(new SignatureRecord.KeySignature(
                                passkey.key().id(), new String(file, StandardCharsets.US_ASCII)))),
                PSEUDONYM);
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the passkey signed without anybody being present.");
    }

    @Test
    void aNoteOnAnotherTextOrOutOfOrderIsNamed() {
        byte[] other = "Another text\n\nOf other words.\n".getBytes(StandardCharsets.UTF_8);
        int first = ledger.note(TestLedger.TEXT, NOTE);
        int second = ledger.note(TestLedger.TEXT, NOTE);
        int onAnother = ledger.note(other, NOTE);
        List<Proven> proven = ledger.proven();
        byte[] mixed = ledger.writer(proven)
                .erratum(proven.get(second), ledger.addendum(second))
                .erratum(proven.get(first), ledger.addendum(first))
                .erratum(proven.get(onAnother), ledger.addendum(onAnother))
                .zip();
        assertThat(wrong(mixed))
                .containsExactly(
                        "errata/00002/: the notes are out of order.",
                        "errata/00003/: the note is on another text, or stands before it.");
        byte[] swapped = ledger.writer(proven)
                .erratum(proven.get(first), ledger.addendum(second))
                .zip();
        assertThat(wrong(swapped)).containsExactly("errata/00001/: addendum.bin is not what the ledger's entry names.");
    }
}
