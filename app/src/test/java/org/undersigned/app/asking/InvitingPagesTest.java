package org.undersigned.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** The ways to invite: nothing is sent before it is confirmed, and nothing that was brought is lost. */
class InvitingPagesTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final Visitor visitor = amina.visitor();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private String page(String slug) {
        return site.at("/desk/statements/" + slug + "/invitations");
    }

    private Visitor.Page upload(String slug, String name, byte[] file) throws IOException {
        return visitor.upload(visitor.open(page(slug)), "/invitations/table", name, file);
    }

    private int invited(String slug) throws IOException {
        return visitor.open(site.at("/desk/statements/" + slug))
                .document()
                .select("[data-answer=invited] li")
                .size();
    }

    @Test
    void aTableIsShownBeforeAnybodyIsInvited() throws IOException {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        String csv = """
                Langue;Courriel;Organisme;Site web
                hy;a-%1$s@guild.example;Guild %1$s;guild-%1$s.example
                tlh;b-%1$s@hands.example;Hands %1$s;
                ;no address;Choir %1$s;
                ;c-%1$s@guild.example;guild %1$s;
                """.formatted(unique);
        Visitor.Page preview = upload(slug, "list.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.document()
                        .select("[name=column-email] option[selected]")
                        .text())
                .isEqualTo("Column 2: Courriel");
        assertThat(preview.document().select(".invitees .problem").eachText())
                .containsExactly(
                        "We write no mails in “tlh”: choose another language, or none for the statement’s.",
                        "“no address” is not a mail address.",
                        "It stands in this table twice.");
        assertThat(invited(slug)).isZero();

        Visitor.Page after = visitor.send(preview, "/invitations/rows", Map.of());
        assertThat(after.text()).contains("1 invitation is in the mail");
        assertThat(after.document().select(".invitees li")).hasSize(2);
        assertThat(invited(slug)).isEqualTo(1);
        Visitor.Page done = visitor.send(
                after,
                "/invitations/rows",
                Map.of("language-2", "ar", "email-3", "choir-" + unique + "@choir.example"));
        assertThat(done.address()).endsWith("/desk/statements/" + slug);
        assertThat(invited(slug)).isEqualTo(3);
    }

    @Test
    void columnsCanBeSaidOtherwise() throws IOException {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        String csv = "Organisation,Contact,Second\nGuild " + unique + ",a@guild.example,b@guild.example\n";
        Visitor.Page preview = upload(slug, "list.csv", csv.getBytes(StandardCharsets.UTF_16));
        assertThat(preview.document().select("[name=email-1]").val()).isEqualTo("a@guild.example");
        Visitor.Page other = visitor.send(preview, "/invitations/columns", Map.of("column-email", "2"));
        assertThat(other.document().select("[name=email-1]").val()).isEqualTo("b@guild.example");
        assertThat(other.document().select("[name=name-1]").val()).isEqualTo("Guild " + unique);
    }

    @Test
    void whatIsNoTableIsRefusedInASentenceAndLongOnesSayWhatIsLeftOut() throws IOException {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        assertThat(upload(slug, "x.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                        .document()
                        .select("#file-problem")
                        .text())
                .isEqualTo("This is no table that can be read: save it as CSV, XLSX or ODS.");
        String rows = String.join(
                "\n",
                IntStream.range(0, 503)
                        .mapToObj(i -> "Group " + i + ",g" + i + "@group.example")
                        .toList());
        Visitor.Page preview = upload(slug, "long.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.document().select(".invitees li")).hasSize(500);
        assertThat(preview.text()).contains("The last 3 rows are not here");
        try (var xlsx = InvitingPagesTest.class.getResourceAsStream("/documents/names.xlsx")) {
            assertThat(upload(slug, "names.xlsx", xlsx.readAllBytes())
                            .document()
                            .select(".invitees li"))
                    .isNotEmpty();
        }
    }

    @Test
    void theAddressBookKnowsWhoWasInvitedBefore() throws IOException {
        String first = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(
                first,
                List.of(
                        "Bäcker " + unique + ", old-" + unique + "@guild.example, guild-" + unique + ".example",
                        "Choir " + unique + ", choir-" + unique + "@choir.example"));
        String second = amina.opens(Texts.NIGHT_FERRY);
        Visitor.Page book = visitor.open(page(second) + "/address-book?name=backer+" + unique);
        assertThat(book.document().select(".invitees strong").eachText()).containsExactly("Bäcker " + unique);
        String field = book.document().select(".invitees input[type=email]").attr("name");
        assertThat(book.document().select("[name=" + field + "]").val()).isEqualTo("old-" + unique + "@guild.example");
        Map<String, String> picked = new HashMap<>();
        picked.put(field.replace("email-", "pick-"), "true");
        picked.put(field, "nowhere");
        Visitor.Page refused = visitor.send(book, "/picked", picked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“nowhere” is not a mail address.");
        visitor.send(refused, "/picked", Map.of(field, "new-" + unique + "@guild.example"));
        assertThat(invited(second)).isEqualTo(1);
        assertThat(visitor.open(page(second) + "/address-book?name=" + unique).text())
                .contains("is invited already");
        String third = amina.opens(Texts.NIGHT_FERRY);
        assertThat(visitor.open(page(third) + "/address-book?name=backer+" + unique)
                        .document()
                        .select("[name=" + field + "]")
                        .val())
                .as("the address used last")
                .isEqualTo("new-" + unique + "@guild.example");
    }

    @Test
    void onlyCoordinatorsSeeAnyOfIt() throws IOException {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        for (String path : List.of("", "/address-book?name=")) {
            assertThat(new Visitor().open(page(slug) + path).address()).endsWith("/sign-in");
        }
    }
}
