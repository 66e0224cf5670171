package org.undersigned.app.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.guarding.NetworkPrefix;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.guarding.Tickets;

/** What keeps the form from being flooded. */
class GuardsTest {
    private final TestSite site = TestSite.shared();
    private final Tickets tickets = site.bean(Tickets.class);
    private final Limits limits = site.bean(Limits.class);

    private static String solved(Ticket ticket) {
        return IntStream.range(0, 1 << 24)
                .mapToObj(String::valueOf)
                .filter(number -> Tickets.isSolved(ticket, number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTicketIsGoodForItsSubjectOnceAndItsPuzzleForNoOther() {
        UUID subject = UUID.randomUUID();
        Ticket ticket = tickets.issue(subject, 0);
        String number = solved(ticket);
        assertThat(tickets.read(subject, ticket.text())).contains(ticket);
        assertThat(tickets.read(UUID.randomUUID(), ticket.text())).isEmpty();
        assertThat(Tickets.isSolved(tickets.issue(subject, 0), number)).isFalse();
        assertThat(tickets.spend(ticket)).isTrue();
        assertThat(tickets.spend(ticket)).isFalse();
    }

    @Test
    void nobodyMakesAnEasierTicket() {
        UUID subject = UUID.randomUUID();
        Ticket ticket = tickets.issue(subject, 1000);
        assertThat(ticket.bits())
                .isGreaterThan(tickets.issue(subject, 0).bits())
                .isLessThanOrEqualTo(18);
        byte[] bytes = java.util.Base64.getUrlDecoder().decode(ticket.text());
        bytes[8] = 1;
        String forged = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(tickets.read(subject, forged)).isEmpty();
        for (String nonsense : List.of("", "!", "AAAA", "a".repeat(50_000))) {
            assertThat(tickets.read(subject, nonsense)).isEmpty();
        }
        assertThat(Tickets.isSolved(ticket, "")).isFalse();
        assertThat(Tickets.isSolved(ticket, "-1")).isFalse();
    }

    @Test
    void aFormThatIsSentTwiceIsHeld() {
        Caller caller = new Caller(false, true, false);
        Ticket ticket = tickets.issue(caller.statement().value(), 0);
        SignOns signOns = site.bean(SignOns.class);
        for (String name : List.of("ani", "bo")) {
            signOns.ask(
                    caller.statement(),
                    caller.person(name + " " + caller.unique, caller.address(name)),
                    Optional.of(ticket),
                    List.of(),
                    "");
        }
        caller.presses(caller.address("ani"));
        caller.presses(caller.address("bo"));
        assertThat(caller.only(SignOn.State.HELD).holds()).containsExactly(new Hold(Reason.FORM_AGAIN));
        assertThat(caller.count(SignOn.State.ACCEPTED)).isEqualTo(1);
    }

    @Test
    void networksAreCountedWithoutBeingKept() {
        assertThat(NetworkPrefix.of("198.51.100.7")).isEqualTo(NetworkPrefix.of("198.51.100.200"));
        assertThat(NetworkPrefix.of("198.51.100.7")).isNotEqualTo(NetworkPrefix.of("198.51.101.7"));
        assertThat(NetworkPrefix.of("2001:db8:1:2::1")).isEqualTo(NetworkPrefix.of("2001:db8:1:2:ffff::9"));
        assertThat(NetworkPrefix.of("2001:db8:1:2::1")).isNotEqualTo(NetworkPrefix.of("2001:db8:1:3::1"));
        assertThat(NetworkPrefix.of("127.0.0.1")).isEmpty();
        assertThat(NetworkPrefix.of("nowhere")).isEmpty();
        String hash = limits.network("198.51.100.7");
        assertThat(hash).hasSize(32).isEqualTo(limits.network("198.51.100.9")).doesNotContain("c63364");
    }

    @Test
    void manyFromOneNetworkAreHeldAndTooManyGetNoMail() {
        String network = UUID.randomUUID().toString();
        List<Limits.Load> loads =
                IntStream.range(0, 70).mapToObj(n -> limits.ofNetwork(network)).toList();
        assertThat(loads.subList(0, 8)).containsOnly(Limits.Load.USUAL);
        assertThat(loads.get(8)).isEqualTo(Limits.Load.MUCH);
        // At the turn of ten minutes the burst begins anew; the day's bound holds on.
        assertThat(loads.subList(41, 70)).doesNotContain(Limits.Load.USUAL);
    }

    @Test
    void aMailboxIsNotFilledBySomebodyElse() {
        Caller caller = new Caller(false, true, false);
        for (int n = 0; n < 12; n++) {
            caller.asks(caller.person("Ani " + caller.unique + " " + n, caller.address("ani+" + n)));
        }
        Caller.waitFor("all are looked at", () -> caller.count(SignOn.State.ASKED) == 0);
        assertThat(caller.count(SignOn.State.WAITING)).isLessThanOrEqualTo(6);
    }

    @Test
    void noAddressIsStoredWithTheCounts() {
        Caller caller = new Caller(false, true, false);
        caller.confirms(caller.person("Ani " + caller.unique, caller.address("ani")));
        List<String> counted = JdbcClient.create(site.bean(DataSource.class))
                .sql("SELECT counted FROM open_call_count UNION SELECT mailbox FROM open_call_blocked")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(counted).isNotEmpty().noneMatch(value -> value.contains("@") || value.contains(caller.unique));
    }
}
