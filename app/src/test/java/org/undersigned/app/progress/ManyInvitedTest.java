package org.undersigned.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** The page of a statement that thousands are invited to: it shows some of them, and leads to each. */
class ManyInvitedTest {
    private static final int INVITED = 3000;
    private static final int SIGNED = 1201;
    private static final int CONSIDERING = 200;
    private static final int BOUNCED = 250;

    private static TestSite site;
    private static Coordinator amina;
    private static String path;

    @BeforeAll
    static void begin() {
        site = TestSite.fresh();
        amina = site.amina();
        String slug = amina.opens(Texts.NIGHT_FERRY);
        path = site.at("/desk/statements/" + slug);
        JdbcClient database = site.bean(JdbcClient.class);
        InvitedRows.invite(database, slug, 1, INVITED);
        changed(
                "UPDATE signatory SET asked_at = asked_at + n * interval '1 second' FROM test_invited WHERE id = signatory");
        answered(1, SIGNED, "answer = 'signed'");
        answered(SIGNED + 1, SIGNED + CONSIDERING, "answer = 'considering'");
        answered(2001, 2003, "answer = 'declined', bounce = 'NO_MAILBOX', bounced_at = now()");
        answered(2500, 2499 + BOUNCED, "bounce = 'NO_MAILBOX', bounced_at = now()");
        called(2200, "Գիշերային Լաստանավ");
        called(2201, "100% Ferry");
        called(2202, "Quay_Watch");
        called(2203, "QuayXWatch");
        called(2204, "Back\\Slash");
        waits(300, "NULL", "now() - interval '4 days'");
        waits(301, "'NO_MAILBOX'", "now()");
        waits(302, "NULL", "now()");
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static void answered(int from, int to, String set) {
        changed("UPDATE invitation SET " + set
                + " WHERE signatory_id IN (SELECT signatory FROM test_invited WHERE n BETWEEN " + from + " AND " + to
                + ")");
    }

    private static void called(int number, String name) {
        changed("UPDATE signatory SET name = '" + name + "' WHERE id = (SELECT signatory FROM test_invited WHERE n = "
                + number + ")");
    }

    private static void waits(int number, String bounce, String since) {
        changed("INSERT INTO pending_signature (id, signatory_id, state, record, representative, confirmer, language,"
                + " asked_at, expires_at, mailed_at, mails, bounce) SELECT gen_random_uuid(), signatory, 'waiting',"
                + " 'x', 'a@b.example', 'c@b.example', 'en', " + since + ", now() + interval '14 days', now(), 1, "
                + bounce + " FROM test_invited WHERE n = " + number);
    }

    private static void changed(String sql) {
        assertThat(site.bean(JdbcClient.class).sql(sql).update()).isPositive();
    }

    private static Visitor.Page open(String query) throws IOException {
        return amina.visitor().open(path + query);
    }

    private static Visitor.Page find(String words) throws IOException {
        return open("?find=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> names(Visitor.Page page) {
        return page.document().select(".answers li strong").eachText();
    }

    private static String heading(Visitor.Page page, String group) {
        return page.document().select("[data-answer=" + group + "] h3").text();
    }

    private static String query(Visitor.Page page) {
        return String.valueOf(URI.create(page.address()).getQuery());
    }

    private static Element row(Visitor.Page page, String name) {
        return page.document().select(".answers li").stream()
                .filter(li -> li.select("strong").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> organisations(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> "Organisation " + n)
                .toList();
    }

    /** All pages from one on, as a coordinator turns them. */
    private static List<Visitor.Page> turned(Visitor.Page first) throws IOException {
        List<Visitor.Page> pages = new ArrayList<>(List.of(first));
        while (!pages.getLast().document().select("a[rel=next]").isEmpty()) {
            pages.add(amina.visitor()
                    .open(pages.getLast()
                            .document()
                            .select("a[rel=next]")
                            .getFirst()
                            .absUrl("href")));
        }
        return pages;
    }

    @Test
    void theFirstPageHasTheTrueCountsAndSomeOfEach() throws IOException {
        Visitor.Page page = open("");
        assertThat(page.text()).contains("1,201 of 3,000 invited have signed");
        assertThat(heading(page, "signed")).isEqualTo("1,201Signed");
        assertThat(heading(page, "considering")).isEqualTo("200Considering");
        assertThat(heading(page, "invited")).isEqualTo("1,596Invited, no answer yet");
        assertThat(heading(page, "declined")).isEqualTo("3Declined");
        assertThat(names(page)).hasSize(303).doesNotHaveDuplicates();
        assertThat(page.document().select("[data-answer=signed] .turn").text()).isEqualTo("1–100 of 1,201 Show all");
        assertThat(page.document().select("[data-answer=declined] .turn")).isEmpty();
        assertThat(page.document().select(".tally i:not(.open)")).hasSize(25);
    }

    @Test
    void thePagesOfAGroupReachEverybodyOnce() throws IOException {
        Visitor.Page first = amina.visitor()
                .open(open("").document()
                        .select("[data-answer=signed] .turn a")
                        .getFirst()
                        .absUrl("href"));
        assertThat(query(first)).isEqualTo("answer=signed");
        assertThat(first.document().select("h1").text()).isEqualTo("Who has answered");
        List<Visitor.Page> pages = turned(first);
        assertThat(pages).hasSize(7);
        assertThat(pages.stream().map(page -> names(page).size())).containsExactly(200, 200, 200, 200, 200, 200, 1);
        assertThat(pages.stream().flatMap(page -> names(page).stream()))
                .as("in the order in which they were invited")
                .containsExactlyElementsOf(organisations(1, SIGNED));
        assertThat(pages.get(1).text()).contains("201–400 of 1,201", "Page 2 of 7");
        assertThat(pages.getLast().text()).contains("1,201–1,201 of 1,201");
        Element back = pages.get(1).document().select("a[rel=prev]").getFirst();
        assertThat(names(amina.visitor().open(back.absUrl("href")))).isEqualTo(names(first));
    }

    @Test
    void aPageThatIsNotThereIsTheNearestOne() throws IOException {
        assertThat(open("?answer=signed&page=70").text()).contains("Page 7 of 7");
        for (String page : List.of("0", "-1", "x", "99999999999")) {
            assertThat(open("?answer=signed&page=" + page).text()).as(page).contains("Page 1 of 7");
        }
        assertThat(names(open("?answer=nobody"))).hasSize(303);
        assertThat(open("?answer=withdrew").text()).contains("Nobody is here any more.");
    }

    @Test
    void anOrganisationIsFoundByAPartOfItsNameOrAddress() throws IOException {
        assertThat(names(find("organisation 2999"))).containsExactly("Organisation 2999");
        assertThat(names(find("OFFICE@o77.EXAMPLE"))).containsExactly("Organisation 77");
        assertThat(names(find("ԼԱՍՏԱՆԱՎ"))).containsExactly("Գիշերային Լաստանավ");
        assertThat(names(find("%"))).containsExactly("100% Ferry");
        assertThat(names(find("y_w"))).containsExactly("Quay_Watch");
        assertThat(names(find("k\\s"))).containsExactly("Back\\Slash");
        assertThat(find("nobody's").text()).contains("Nobody invited has that");
        Visitor.Page answers = find("Organisation 120");
        assertThat(names(answers)).hasSize(11);
        assertThat(heading(answers, "signed")).isEqualTo("3Signed");
        assertThat(heading(answers, "considering")).isEqualTo("8Considering");
        Visitor.Page many = find("example");
        assertThat(names(many)).hasSize(100);
        assertThat(many.text()).contains("The first 100 of 3,000");
        assertThat(many.document().select("[name=find]").val()).isEqualTo("example");
    }

    @Test
    void thoseThatNeedTheCoordinatorAreReachedFromTheNotice() throws IOException {
        Visitor.Page page = open("");
        assertThat(page.text()).contains("250 addresses send our mail back", "2 signatures wait for second persons");
        List<String> links =
                page.document().select(".notice a:containsOwn(Show them)").eachAttr("abs:href");
        assertThat(links).hasSize(2);
        List<Visitor.Page> bounced = turned(amina.visitor().open(links.getFirst()));
        assertThat(bounced.stream().flatMap(one -> names(one).stream()))
                .containsExactlyElementsOf(organisations(2500, 2499 + BOUNCED));
        assertThat(bounced.getLast().document().select("[data-bounced]")).hasSize(50);
        Visitor.Page unconfirmed = amina.visitor().open(links.getLast());
        assertThat(names(unconfirmed)).containsExactly("Organisation 300", "Organisation 301");
        assertThat(row(unconfirmed, "Organisation 301").text()).contains("The second person’s address sent our mail");
    }

    @Test
    void whatIsWrongIsShownAtItsRowWhereverThatIs() throws IOException {
        Visitor.Page found = find("Organisation 2888");
        Visitor.Page wrong = amina.visitor().send(found, "/renewal", Map.of("email", "nowhere"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(names(wrong)).containsExactly("Organisation 2888");
        assertThat(row(wrong, "Organisation 2888")
                        .select("details[open] input[type=email]")
                        .val())
                .isEqualTo("nowhere");
        Map<String, String> elsewhere = Map.of("email", "nowhere", "find", "", "answer", "signed", "page", "2");
        Visitor.Page other = amina.visitor().send(found, "/renewal", elsewhere);
        assertThat(names(other)).hasSize(201).startsWith("Organisation 2888");
        assertThat(row(other, "Organisation 2888").select(".problem").text()).isEqualTo("This is not a mail address.");
        Visitor.Page first = amina.visitor().send(found, "/renewal", Map.of("email", "nowhere", "find", ""));
        assertThat(names(first)).hasSize(304).startsWith("Organisation 2888");
        assertThat(new HashSet<>(first.document().select("[id]").eachAttr("id")))
                .hasSameSizeAs(first.document().select("[id]"));
    }

    @Test
    void afterASuccessTheCoordinatorIsWhereTheyWere() throws IOException {
        Visitor.Page last = open("?answer=invited&page=8");
        String action = row(last, "Organisation 2998").select("form").attr("action");
        Visitor.Page after = amina.visitor().send(last, action, Map.of("email", "new@o2998.example"));
        assertThat(query(after)).isEqualTo("answer=invited&page=8");
        assertThat(row(after, "Organisation 2998").text()).contains("new@o2998.example");
        Visitor.Page found = find("Գիշեր");
        Visitor.Page renewed = amina.visitor().send(found, "/renewal", Map.of("email", "office@o2200.example"));
        assertThat(query(renewed)).isEqualTo("find=Գիշեր");
        assertThat(names(renewed)).containsExactly("Գիշերային Լաստանավ");
    }

    @Test
    void otherPagesKnowWhoIsInvited() throws IOException {
        Visitor.Page invitations = open("/invitations");
        assertThat(invitations.text()).contains("1,346 have not answered at all.");
        String table =
                "Name,Mail\n organisation 2999 ,a@b.example\nԳԻՇԵՐԱՅԻՆ ԼԱՍՏԱՆԱՎ,b@b.example\nOrganisation,c@b.example\n";
        Visitor.Page rows = amina.visitor()
                .upload(invitations, "/invitations/table", "list.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.document().select(".invitees li .problem").eachText())
                .containsExactly("It is invited already.", "It is invited already.");
        assertThat(rows.document().select(".invitees li")).hasSize(3);
        Visitor.Page book = open("/invitations/address-book?name=organisation+299");
        assertThat(book.document().select(".invitees li")).hasSize(11);
        assertThat(book.document().select(".invitees input[name^=pick-]:not([disabled])"))
                .as("all are invited")
                .isEmpty();
        assertThat(open("/invitations/address-book").text()).containsPattern("The first 200 of 3,00[02]");
    }

    @Test
    void allOrganisationsAreShownByPagesToo() throws IOException {
        String first = site.at("/desk/organisations");
        List<Visitor.Page> pages = turned(amina.visitor().open(first));
        List<String> all = pages.stream()
                .flatMap(page -> page.document().select(".rows > li b").eachText().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates().containsAll(organisations(1, INVITED));
        assertThat(pages.getFirst().document().select(".rows > li")).hasSize(200);
        Visitor.Page found = amina.visitor().open(first + "?find=O2999.example");
        assertThat(found.document().select(".rows > li b").eachText()).containsExactly("Organisation 2999");
        Visitor.Page looked = amina.visitor().send(found, "/keys", Map.of());
        assertThat(looked.document().select(".rows > li").text()).contains("Organisation 2999");
        assertThat(looked.document().select(".rows > li .problem").text()).isNotEmpty();
    }

    @Test
    void countriesAreNotedPageByPage() throws IOException {
        String second = site.at("/desk/organisations/countries?page=2");
        Visitor.Page page = amina.visitor().open(second);
        List<String> fields = page.document().select("input[name^=country-]").eachAttr("name");
        assertThat(fields).hasSize(200);
        Map<String, String> typed = Map.of(fields.getFirst(), "Norway", fields.getLast(), "Nowhere");
        Visitor.Page refused = amina.visitor().send(page, "/countries", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("input[name^=country-]").eachAttr("name"))
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(refused.document().select("[name=" + fields.getLast() + "]").val())
                .isEqualTo("Nowhere");
        Visitor.Page noted = amina.visitor().send(refused, "/countries", Map.of(fields.getLast(), ""));
        assertThat(noted.address()).isEqualTo(second);
        assertThat(noted.document().select("[name=" + fields.getFirst() + "]").val())
                .isEqualTo("Norway");
    }

    @Test
    void aStatementOfFewHasNothingToFindOrTurn() throws IOException {
        String few = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(few, List.of("Harbour Friends, office@harbour.example", "Tide Watch, office@tide.example"));
        Visitor.Page page = amina.visitor().open(site.at("/desk/statements/" + few));
        assertThat(names(page)).containsExactlyInAnyOrder("Harbour Friends", "Tide Watch");
        assertThat(page.document().select("[name=find], .turn, .answers input[type=hidden]:not([name=_csrf])"))
                .isEmpty();
    }
}
