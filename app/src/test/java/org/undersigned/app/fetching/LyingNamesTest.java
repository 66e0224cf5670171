package org.undersigned.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.LyingNameServer;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** A DNS that lies: names that lead inside, on and on, to hundreds of places, or nowhere. */
class LyingNamesTest {
    private static final String NAME = "friend.example";
    private static final String PUBLIC = "9.9.9.9";

    private static void address(Message answer, String name, String address) throws IOException {
        answer.addRecord(
                new ARecord(Name.fromString(name + "."), DClass.IN, 0, InetAddress.getByName(address)), Section.ANSWER);
    }

    private static void alias(Message answer, String from, String to) throws IOException {
        answer.addRecord(
                new CNAMERecord(Name.fromString(from + "."), DClass.IN, 0, Name.fromString(to + ".")), Section.ANSWER);
    }

    private static final Map<String, UnaryOperator<byte[]>> NOTHING = Map.of(
            "a name that is not there",
            LyingNameServer.answer(a -> a.getHeader().setRcode(Rcode.NXDOMAIN)),
            "aliases in a ring",
            LyingNameServer.answer(a -> {
                alias(a, NAME, "two.example");
                alias(a, "two.example", NAME);
            }),
            "an alias of itself",
            LyingNameServer.answer(a -> alias(a, NAME, NAME)),
            "more aliases than anybody needs",
            LyingNameServer.answer(a -> {
                alias(a, NAME, "a0.example");
                for (int i = 0; i < 12; i++) {
                    alias(a, "a" + i + ".example", "a" + (i + 1) + ".example");
                }
                address(a, "a12.example", PUBLIC);
            }));

    private static final Map<String, UnaryOperator<byte[]>> REFUSED = Map.of(
            "a failure",
            LyingNameServer.answer(a -> a.getHeader().setRcode(Rcode.SERVFAIL)),
            "an answer without a question",
            LyingNameServer.answer(a -> a.removeAllRecords(Section.QUESTION)),
            "an answer longer than was asked for",
            LyingNameServer.answer(a -> {
                for (int i = 0; i < 2000; i++) {
                    address(a, NAME, "9.9." + i / 250 + "." + (i % 250 + 1));
                }
            }),
            "a part, and no TCP",
            LyingNameServer.answer(a -> a.getHeader().setFlag(Flags.TC)));

    @Test
    void aliasesEndAndFailuresAreNoAbsence() throws Exception {
        for (var lie : NOTHING.entrySet()) {
            try (LyingNameServer liar = new LyingNameServer(lie.getValue())) {
                assertThat(new MailRecords(liar.address()).at(NAME, MailRecords.Kind.A))
                        .as(lie.getKey())
                        .isEmpty();
            }
        }
        for (var lie : REFUSED.entrySet()) {
            try (LyingNameServer liar = new LyingNameServer(lie.getValue())) {
                assertThatThrownBy(() -> new MailRecords(liar.address()).at(NAME, MailRecords.Kind.A))
                        .as(lie.getKey())
                        .isInstanceOf(FetchRefused.class);
            }
        }
    }

    @Test
    void ofManyAddressesFewAreTried() throws Exception {
        try (LyingNameServer liar = new LyingNameServer(LyingNameServer.answer(a -> {
            for (int i = 1; i <= 25; i++) {
                address(a, NAME, "9.9.9." + i);
            }
        }))) {
            MailRecords records = new MailRecords(liar.address());
            assertThat(records.at(NAME, MailRecords.Kind.A)).hasSize(25);
            assertThat(new PublicAddresses(by(records)).resolve(NAME)).hasSize(4);
        }
    }

    /** Public when it is looked at, inside when it is connected to: there is no second look. */
    @Test
    void aNameThatTurnsInsideIsRefusedOrNotAskedAgain() throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (LyingNameServer liar = new LyingNameServer(
                LyingNameServer.answer(a -> address(a, NAME, times.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1")))) {
            PublicAddresses addresses = new PublicAddresses(by(new MailRecords(liar.address())));
            assertThat(List.of(addresses.resolve(NAME))).containsExactly(InetAddress.getByName(PUBLIC));
            assertThat(liar.asked()).as("times that it was asked").isEqualTo(1);
            assertThatThrownBy(() -> addresses.resolve(NAME)).hasMessageContaining("not public");
        }
        try (LyingNameServer liar = new LyingNameServer(LyingNameServer.answer(a -> {
            address(a, NAME, PUBLIC);
            address(a, NAME, "10.0.0.7");
        }))) {
            PublicAddresses addresses = new PublicAddresses(by(new MailRecords(liar.address())));
            assertThatThrownBy(() -> addresses.resolve(NAME))
                    .as("one inside among others")
                    .isInstanceOf(UnknownHostException.class);
        }
    }

    private static PublicAddresses.Names by(MailRecords records) {
        return host -> {
            try {
                List<String> found = records.at(host, MailRecords.Kind.A);
                InetAddress[] addresses = new InetAddress[found.size()];
                for (int i = 0; i < addresses.length; i++) {
                    addresses[i] = InetAddress.getByName(found.get(i));
                }
                return addresses;
            } catch (FetchRefused e) {
                throw new UnknownHostException(host);
            }
        };
    }
}
