package org.undersigned.app.answers.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.tagvalue.SignatureRecordTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.answers.checking.Check.Method;
import org.undersigned.app.answers.checking.Check.Result;
import org.undersigned.app.answers.reading.MailHead;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.fetching.MailRecords;

/** Signatures that were really made, and records that a real name server gives. */
class SenderChecksTest {
    private static final NameServer DNS = new NameServer();
    private static final String LETTER = """
            From: Minister <minister@ministry.example>
            To: answers@site.example
            Subject: Your statement
            Date: Mon, 02 Mar 2026 10:00:00 +0000

            We have ordered a second boat.
            It comes in May.
            """.replace("\n", "\r\n");
    private static final String TRACE = "Received: from mail.ministry.example (mail.ministry.example [192.0.2.7])\r\n"
            + "\tby mx.site.example (Postfix) with ESMTPS id 4; Mon, 02 Mar 2026 10:00:01 +0000\r\n";

    private static KeyPair key;
    private static SenderChecks checks;

    @BeforeAll
    static void serve() throws Exception {
        key = pair(2048);
        List<String> texts = new ArrayList<>(List.of(
                txt("a._domainkey.ministry.example", "v=DKIM1; k=rsa; p=" + encoded(key)),
                txt("a._domainkey.mail.ministry.example", "v=DKIM1; k=rsa; p=" + encoded(key)),
                txt("a._domainkey.evil.example", "v=DKIM1; k=rsa; p=" + encoded(key)),
                txt("short._domainkey.ministry.example", "v=DKIM1; k=rsa; p=" + encoded(pair(512))),
                txt("gone._domainkey.ministry.example", "v=DKIM1; p="),
                txt("ministry.example", "v=spf1 mx a:relay.ministry.example ~all"),
                txt("strict.example", "v=spf1 ip4:192.0.2.99 -all"),
                txt("endless.example", "v=spf1 include:endless.example -all"),
                txt("broken.example", "v=spf1 ip4:nonsense foo: -all"),
                txt("twice.example", "v=spf1 -all"),
                txt("twice.example", "v=spf1 +all"),
                txt(
                        "empties.example",
                        "v=spf1 a:e1.example a:e2.example a:e3.example a:e4.example ip4:192.0.2.7 -all")));
        StringBuilder many = new StringBuilder("v=spf1");
        for (int i = 0; i < 12; i++) {
            many.append(" include:i").append(i).append(".example");
            texts.add(txt("i" + i + ".example", "v=spf1 ip4:198.51.100." + i));
        }
        texts.add(txt("many.example", many + " ip4:192.0.2.7 -all"));
        DNS.serve(
                texts,
                List.of(
                        "--mx-host=ministry.example,mail.ministry.example,10",
                        "--host-record=mail.ministry.example,192.0.2.7",
                        "--host-record=relay.ministry.example,192.0.2.8",
                        "--cname=alias._domainkey.ministry.example,a._domainkey.ministry.example"));
        checks = new SenderChecks(new MailRecords(DNS.address()), "MX.site.example", "mx.site.example");
    }

    @AfterAll
    static void stop() {
        DNS.close();
    }

    private static KeyPair pair(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String encoded(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static String txt(String name, String text) {
        StringBuilder record = new StringBuilder(name);
        for (int at = 0; at < text.length(); at += 200) {
            record.append(',').append(text, at, Math.min(text.length(), at + 200));
        }
        return record.toString();
    }

    private static String signed(String letter, String selector, String domain, String further, KeyPair with)
            throws Exception {
        DKIMSigner signer =
                new DKIMSigner(
                        "v=1; a=rsa-sha256; c=relaxed/relaxed; s=" + selector + "; d=" + domain
                                + "; h=from:subject:date;" + further + " bh=; b=;",
                        with.getPrivate()) {
                    @Override
                    public SignatureRecord newSignatureRecordTemplate(String record) {
                        return new SignatureRecordTemplate(record) {
                            @Override
                            public void validate() {
                                // Signs what no longer holds, too.
                            }
                        };
                    }
                };
        return signer.sign(new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8))) + "\r\n" + letter;
    }

    private static List<Check> of(String mail, String envelope) throws Exception {
        Path file = Files.createTempFile("undersigned-test-", ".eml");
        Files.writeString(file, mail, StandardCharsets.UTF_8);
        MailHead head = MailHead.read(Files.newInputStream(file));
        List<Check> found = checks.of(file, head, Optional.of(envelope));
        Files.delete(file);
        return found;
    }

    private static Check dkim(String mail) throws Exception {
        return of(mail, "minister@ministry.example").getFirst();
    }

    private static Check spf(String trace, String envelope) throws Exception {
        return of(trace + LETTER, envelope).get(1);
    }

    private static Check expected(Method method, Result result, String domain, boolean isAligned) {
        return new Check(method, "", result, domain, isAligned);
    }

    @Test
    void aSignatureHoldsForItsDomain() throws Exception {
        assertThat(dkim(signed(LETTER, "a", "ministry.example", "", key)))
                .isEqualTo(expected(Method.DKIM, Result.PASS, "ministry.example", true));
        assertThat(dkim(signed(LETTER, "alias", "ministry.example", "", key)).result())
                .isEqualTo(Result.PASS);
        assertThat(dkim(signed(LETTER, "a", "mail.ministry.example", "", key)).isAligned())
                .isTrue();
        assertThat(dkim(LETTER).result()).isEqualTo(Result.NONE);
    }

    @Test
    void whoeverForgesFromSignsForAnotherDomain() throws Exception {
        assertThat(dkim(signed(LETTER, "a", "evil.example", "", key)))
                .isEqualTo(expected(Method.DKIM, Result.PASS, "evil.example", false));
        // Two senders: the signature covers one, and a mail program shows the other.
        String two = "From: other@ministry.example\r\n" + signed(LETTER, "a", "ministry.example", "", key);
        assertThat(dkim(two).isAligned()).isFalse();
    }

    @Test
    void whatWasChangedOrExpiredDoesNotHold() throws Exception {
        String signed = signed(LETTER, "a", "ministry.example", "", key);
        assertThat(dkim(signed.replace("second boat", "third boat")).result()).isEqualTo(Result.FAIL);
        assertThat(dkim(signed.replace("Subject: Your", "Subject: Our")).result())
                .isEqualTo(Result.FAIL);
        assertThat(dkim(signed(LETTER, "a", "ministry.example", " t=1700000000; x=1700000001;", key))
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(dkim(signed(LETTER, "gone", "ministry.example", "", key)).result())
                .isEqualTo(Result.FAIL);
        assertThat(dkim(signed(LETTER, "none", "ministry.example", "", key)).result())
                .isEqualTo(Result.FAIL);
        assertThat(dkim(signed(LETTER, "short", "ministry.example", "", pair(1024)))
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(dkim("DKIM-Signature: v=1; a=rsa-sha256; nonsense\r\n" + LETTER)
                        .result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void aSignatureOfTheBeginningIsOneOfTheBeginning() throws Exception {
        String part = signed(LETTER, "a", "ministry.example", " l=10;", key) + "Added by somebody.\r\n";
        assertThat(dkim(part).result()).isEqualTo(Result.PARTIAL);
    }

    @Test
    void oneMessageAsksTheNameServersOnlySoOften() throws Exception {
        String flood = ("DKIM-Signature: v=1; a=rsa-sha256; d=ministry.example; s=none; h=from; bh=eA==; b=eA==\r\n")
                .repeat(300);
        assertThat(of(flood + LETTER, ""))
                .filteredOn(check -> check.method() == Method.DKIM)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aMachineMaySendOrNot() throws Exception {
        assertThat(spf(TRACE, "minister@ministry.example"))
                .isEqualTo(expected(Method.SPF, Result.PASS, "ministry.example", true));
        assertThat(spf(TRACE.replace("192.0.2.7", "192.0.2.8"), "m@ministry.example")
                        .result())
                .isEqualTo(Result.PASS);
        assertThat(spf(TRACE.replace("192.0.2.7", "203.0.113.1"), "m@ministry.example")
                        .result())
                .isEqualTo(Result.SOFTFAIL);
        assertThat(spf(TRACE, "m@strict.example"))
                .isEqualTo(expected(Method.SPF, Result.FAIL, "strict.example", false));
        assertThat(spf(TRACE, "m@nothing.example").result()).isEqualTo(Result.NONE);
        assertThat(spf(TRACE.replace("192.0.2.7", "IPv6:2001:db8::1"), "m@strict.example")
                        .result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void recordsThatAskTooMuchAreBroken() throws Exception {
        assertThat(spf(TRACE, "m@many.example").result()).isEqualTo(Result.BROKEN);
        assertThat(spf(TRACE, "m@endless.example").result()).isEqualTo(Result.BROKEN);
        assertThat(spf(TRACE, "m@empties.example").result()).isEqualTo(Result.BROKEN);
        assertThat(spf(TRACE, "m@broken.example").result()).isEqualTo(Result.BROKEN);
        assertThat(spf(TRACE, "m@twice.example").result()).isEqualTo(Result.BROKEN);
    }

    @Test
    void onlyTheOwnServersWordTellsTheMachine() throws Exception {
        String forged = TRACE.replace("by mx.site.example", "by mx.elsewhere.example");
        assertThat(spf(forged, "m@ministry.example").result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(spf("", "m@ministry.example").result()).isEqualTo(Result.NOT_CHECKED);
        // The client calls itself what would be a trace of its own.
        String helo = "Received: from by.mx.site.example (unknown [203.0.113.1])\r\n"
                + "\tby mx.site.example (Postfix) with SMTP id 5\r\n" + TRACE;
        assertThat(spf(helo, "m@strict.example").result()).isEqualTo(Result.FAIL);
        // A filter on the same machine handed it back: what stood above it is the server's own.
        String filtered =
                "Received: from localhost (localhost [127.0.0.1])\r\n\tby mx.site.example (Postfix) with ESMTP\r\n";
        assertThat(spf(filtered + TRACE, "m@ministry.example").result()).isEqualTo(Result.PASS);
        String dovecot = "Received: from mx.site.example\r\n\tby mx.site.example with LMTP id 9\r\n";
        assertThat(spf(dovecot + TRACE, "m@ministry.example").result()).isEqualTo(Result.PASS);
        String exim = "Received: from [192.0.2.7] (helo=mail.ministry.example)\r\n\tby mx.site.example with esmtps\r\n";
        assertThat(spf(exim, "m@ministry.example").result()).isEqualTo(Result.PASS);
    }

    @Test
    void theServersOwnWordIsShownAsItsOwn() throws Exception {
        String word = "Authentication-Results: mx.site.example; dkim=pass (2048-bit key) header.d=Ministry.example;\r\n"
                + "\tspf=fail smtp.mailfrom=x@evil.example\r\n"
                + "Authentication-Results: mx.site.example; spf=pass smtp.mailfrom=ministry.example\r\n"
                + "Authentication-Results: mx.evil.example; dkim=pass header.d=ministry.example\r\n";
        assertThat(of(word + LETTER, ""))
                .filteredOn(check -> !check.by().isEmpty())
                .containsExactly(
                        new Check(Method.DKIM, "mx.site.example", Result.PASS, "ministry.example", true),
                        new Check(Method.SPF, "mx.site.example", Result.FAIL, "evil.example", false));
    }

    @Test
    void withoutNameServersNothingIsGuessed() throws Exception {
        Path file = Files.createTempFile("undersigned-test-", ".eml");
        Files.writeString(file, TRACE + signed(LETTER, "a", "ministry.example", "", key));
        MailHead head = MailHead.read(Files.newInputStream(file));
        assertThat(new SenderChecks(new MailRecords("none"), "mx.site.example", "")
                        .of(file, head, Optional.of("a@b.example")))
                .extracting(Check::result)
                .containsExactly(Result.NOT_CHECKED, Result.NOT_CHECKED);
        NameServer away = new NameServer();
        assertThat(new SenderChecks(new MailRecords(away.address()), "mx.site.example", "")
                        .of(file, head, Optional.of("a@ministry.example")))
                .extracting(Check::result)
                .containsExactly(Result.TEMPORARY, Result.TEMPORARY);
        Files.delete(file);
    }
}
