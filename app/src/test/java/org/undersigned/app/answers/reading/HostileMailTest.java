package org.undersigned.app.answers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever somebody sends is read as far as it can be, within the limits, and says when something is left out. */
class HostileMailTest {
    private static final OffsetDateTime CAME = OffsetDateTime.parse("2026-03-05T10:00:00Z");

    private final List<AttachedFile> files = new ArrayList<>();

    private ReadMail read(byte[] mail) throws IOException {
        files.clear();
        MailHead head = MailHead.read(new ByteArrayInputStream(mail));
        return MailReader.read(head, false, new ByteArrayInputStream(mail), files::add);
    }

    private ReadMail read(String mail) throws IOException {
        return read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anHonestLetterIsReadAsItsAuthorWroteIt() throws IOException {
        ReadMail mail = read("""
                From: =?UTF-8?Q?Harbour_Office_=E2=80=93_Night?= <Office@Harbour.example>
                Subject: =?utf-8?B?0J7RgtCy0LXRgg==?= to your statement
                Date: Mon, 2 Mar 2026 23:30:00 +0400
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=windows-1251
                Content-Transfer-Encoding: quoted-printable

                =CC=FB =EA=F3=EF=E8=EB=E8 =EA=E0=F2=E5=F0.

                > We demand a boat.
                --b
                Content-Type: text/html; charset=utf-8

                <p>Other words</p>
                --b--
                --a
                Content-Type: application/pdf; name="=?utf-8?Q?order_=E2=84=96_7.pdf?="
                Content-Disposition: attachment; filename*0*=utf-8''..%2F..%2Forder%20; filename*1="7.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --a--
                """);
        assertThat(mail.sender()).isEqualTo(new Sender("Harbour Office – Night", "office@harbour.example", true));
        assertThat(mail.subject()).isEqualTo("Ответ to your statement");
        assertThat(mail.text()).isEqualTo("Мы купили катер.\n\n> We demand a boat.");
        assertThat(mail.firstLine()).isEqualTo("Мы купили катер.");
        assertThat(mail.day(CAME)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(Passage.of(mail.text()))
                .containsExactly(new Passage(false, "Мы купили катер."), new Passage(true, "> We demand a boat."));
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("order 7.pdf");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.4\n");
        });
        assertThat(mail.isWhole()).isTrue();
        assertThat(mail.automatic()).isEqualTo(Automatic.NO);
    }

    @Test
    void htmlBecomesWords() throws IOException {
        ReadMail mail = read("""
                From: a@b.example
                Content-Type: text/html

                <head><title>no</title></head><style>p{}</style><script>alert(1)</script><p>We <b>agree</b>.</p>
                <blockquote>Your <i>demand</i></blockquote><ul><li>one<li>two</ul><img src=x onerror=alert(2)>&lt;script&gt;
                """);
        assertThat(mail.text()).isEqualTo("We agree.\n\n> Your demand\none\ntwo\n<script>");
    }

    @Test
    void nestingAndNumbersEndSomewhere() throws IOException {
        StringBuilder deep = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(read(deep.toString()).isWhole()).isFalse();

        StringBuilder many = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 50_000; i++) {
            many.append("--b\nContent-Type: image/png\n\nx\n");
        }
        assertThat(read(many.toString()).isWhole()).isFalse();
        assertThat(files).hasSize(200);

        StringBuilder fields = new StringBuilder("From: a@b.example\nSubject: first\n");
        for (int i = 0; i < 100_000; i++) {
            fields.append("X-").append(i).append(": y\n");
        }
        ReadMail flooded = read(fields + "\nwords\n");
        assertThat(flooded.subject()).isEqualTo("first");
        assertThat(flooded.isWhole()).isFalse();

        ReadMail html = read("From: a@b.example\nContent-Type: text/html\n\n" + "<div><b>".repeat(100_000) + "deep");
        assertThat(html.text()).endsWith("deep");
        ReadMail line = read("From: a@b.example\nSubject: " + "s".repeat(400_000) + "\n\n" + "w".repeat(900_000));
        assertThat(line.subject()).hasSizeLessThanOrEqualTo(500);
        assertThat(line.text()).hasSizeLessThanOrEqualTo(200_000);
        assertThat(line.isWhole()).isFalse();
    }

    @Test
    void whatNoReaderSeesIsTakenOut() throws IOException {
        ReadMail mail = read("""
                From: "Minister\u202e" <x@evil.example>, second@else.example
                From: minister@ministry.example
                Subject: =?utf-8?Q?a=00b=0D=0ABcc:_victim@x.example?=
                Content-Type: text/plain; charset=utf-8

                null\u0000 turn\u202earound bell\u0007 ends\ud800
                """);
        assertThat(mail.subject()).isEqualTo("ab Bcc: victim@x.example");
        assertThat(mail.text()).isEqualTo("null turnaround bell ends?");
        assertThat(mail.sender().isOne()).isFalse();
        assertThat(mail.sender().shown()).doesNotContain("\u202e");
    }

    @Test
    void damagedEncodingsAreRead() throws IOException {
        assertThat(read("From: a@b.example\nContent-Type: text/plain; charset=x-none\n\nstill words")
                        .text())
                .isEqualTo("still words");
        assertThat(read("From: =?utf-8?B?%%%?= <a@b.example>\nSubject: =?nope?Q?x?=\n\nw")
                        .sender()
                        .address())
                .isEqualTo("a@b.example");
        assertThat(read("""
                From: a@b.example
                Content-Type: text/plain
                Content-Transfer-Encoding: base64

                d29yZHM*%%=
                """).text()).startsWith("words");
        assertThat(read("Content-Type: multipart/mixed\n\nno boundary").sender().isOne())
                .isFalse();
        assertThat(read("").firstLine()).isEqualTo("…");
        assertThat(read(new byte[] {'F', 'r', 'o', 'm', ':', ' ', (byte) 0xe9, '\n', '\n', (byte) 0xe9})
                        .text())
                .isEqualTo("é");
    }

    @Test
    void noiseNeverMakesItFail() throws IOException {
        Random random = new Random(7);
        byte[] frame = """
                From: a@b.example
                Content-Type: multipart/mixed; boundary="b"; charset=utf-8
                Content-Disposition: attachment; filename*=utf-8''x

                --b
                Content-Type: text/html; charset=utf-16
                Content-Transfer-Encoding: quoted-printable

                <p>=E2=84
                --b--
                """.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] mail = frame.clone();
            for (int n = random.nextInt(12); n >= 0; n--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(mail).firstLine()).isNotEmpty();
        }
    }

    @Test
    void whatNobodyWroteIsMarked() throws IOException {
        assertThat(read("From: a@b.example\nAuto-Submitted: auto-replied (vacation)\n\naway")
                        .automatic())
                .isEqualTo(Automatic.REPLY);
        assertThat(read("From: a@b.example\nAuto-Submitted: no\n\nhere").automatic())
                .isEqualTo(Automatic.NO);
        assertThat(read("From: a@b.example\nPrecedence: bulk\n\nnews").automatic())
                .isEqualTo(Automatic.BULK);
        assertThat(read("From: MAILER-DAEMON@b.example\nContent-Type: multipart/report; boundary=b\n\n--b--")
                        .automatic())
                .isEqualTo(Automatic.BOUNCE);
    }
}
