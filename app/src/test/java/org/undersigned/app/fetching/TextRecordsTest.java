package org.undersigned.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.LyingNameServer;
import org.undersigned.app.cast.NameServer;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A real server, and several that answer what no server should. */
class TextRecordsTest {
    private static final String NAME = "_undersigned.riverwatch.example";

    private static TXTRecord text(String name) throws IOException {
        return new TXTRecord(Name.fromString(name + "."), DClass.IN, 60, "undersigned-keys@v1 ssh-ed25519 AAAA");
    }

    private static final Map<String, UnaryOperator<byte[]>> LIES = Map.of(
            "noise",
            query -> {
                byte[] noise = new byte[300];
                new Random(query.length).nextBytes(noise);
                return noise;
            },
            "nothing",
            query -> new byte[0],
            "its own question",
            query -> query,
            "half a header",
            query -> Arrays.copyOf(query, 7),
            "an answer to somebody else",
            query -> {
                byte[] other = LyingNameServer.answer(a -> a.addRecord(text(NAME), Section.ANSWER))
                        .apply(query);
                other[0] ^= 0x55;
                return other;
            },
            "a failure",
            LyingNameServer.answer(a -> a.getHeader().setRcode(Rcode.SERVFAIL)),
            "a refusal",
            LyingNameServer.answer(a -> a.getHeader().setRcode(Rcode.REFUSED)),
            "a part, and no TCP",
            LyingNameServer.answer(a -> a.getHeader().setFlag(Flags.TC)),
            "no word of whether it knows",
            LyingNameServer.answer(a -> a.getHeader().unsetFlag(Flags.AA)),
            "an alias",
            LyingNameServer.answer(a -> {
                a.addRecord(
                        new CNAMERecord(
                                Name.fromString(NAME + "."), DClass.IN, 60, Name.fromString("keys.elsewhere.example.")),
                        Section.ANSWER);
                a.addRecord(text("keys.elsewhere.example"), Section.ANSWER);
            }));

    @Test
    void noLieIsBelievedAndNoneIsTakenForAnAbsence() throws IOException {
        for (var lie : LIES.entrySet()) {
            try (LyingNameServer liar = new LyingNameServer(lie.getValue())) {
                TextRecords records = new TextRecords(liar.address());
                assertThatThrownBy(() -> records.at(NAME))
                        .as(lie.getKey())
                        .isInstanceOf(FetchRefused.class)
                        .message()
                        .contains(NAME)
                        .endsWith(".");
            }
        }
    }

    @Test
    void recordsOfAnotherNameAreNotTaken() throws Exception {
        try (LyingNameServer liar =
                new LyingNameServer(LyingNameServer.answer(a -> a.addRecord(text("other.example"), Section.ANSWER)))) {
            assertThat(new TextRecords(liar.address()).at(NAME)).isEmpty();
        }
    }

    @Test
    void aRealServerIsUnderstoodWithPartsAndLongAnswers() throws FetchRefused {
        try (NameServer server = new NameServer()) {
            TextRecords records = new TextRecords(server.address());
            server.serve(List.of(NAME + ",one ,two", NAME + ",v=spf1 -all"));
            assertThat(records.at(NAME)).containsExactlyInAnyOrder("one two", "v=spf1 -all");
            assertThat(records.at("_undersigned.nobody.example"))
                    .as("a name that is not there")
                    .isEmpty();
            assertThatThrownBy(() -> records.at("_undersigned.elsewhere.test"))
                    .as("a name that it does not answer for")
                    .isInstanceOf(FetchRefused.class);
            List<String> many = IntStream.range(0, 40)
                    .mapToObj(i -> NAME + "," + "x".repeat(200) + i)
                    .toList();
            server.serve(many);
            assertThat(records.at(NAME)).as("too long for UDP").hasSize(many.size());
            server.serve(IntStream.range(0, 210).mapToObj(i -> NAME + ",y" + i).toList());
            assertThatThrownBy(() -> records.at(NAME)).hasMessageContaining("more than 200");
            server.stop();
            assertThatThrownBy(() -> records.at(NAME)).isInstanceOf(FetchRefused.class);
        }
    }

    @Test
    void aResolverIsAnAddress() {
        assertThat(new TextRecords("none").isOff()).isTrue();
        assertThat(new TextRecords("").isOff()).isFalse();
        assertThat(new TextRecords("[::1]:5353").isOff()).isFalse();
        assertThatThrownBy(() -> new TextRecords("not an address")).hasMessageContaining("undersigned.dns.resolver");
        assertThatThrownBy(() -> new TextRecords("127.0.0.1/x")).isInstanceOf(IllegalStateException.class);
    }
}
