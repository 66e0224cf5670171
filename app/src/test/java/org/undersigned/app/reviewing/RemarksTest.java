package org.undersigned.app.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.drafting.Snapshot;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.text.BlockRole;

/** What members and invited organisations say to a draft, over HTTP and against the real database. */
class RemarksTest {
    private final TestSite site = TestSite.shared();
    private final Visitor amina = site.amina().visitor();
    private final Drafts drafts = site.bean(Drafts.class);
    private final Remarks remarks = site.bean(Remarks.class);
    private final UUID by = site.bean(Accounts.class).coordinators().getFirst().id();
    private final String title = "Keep the lamps lit " + UUID.randomUUID();
    private final String slug = drafts.begin(by).value();
    private final StatementId id = site.bean(Statements.class).withSlug(slug).id();
    private final Draft.Block demand = Draft.Block.added(UUID.randomUUID(), BlockRole.DEMAND, "Light the lamps.");

    private void writes(String text) {
        Draft.Block block = demand.changed(BlockRole.DEMAND, text, List.of(), List.of());
        assertThat(drafts.save(drafts.of(id).with(title, "en", List.of(), List.of(block)), by, Snapshot.Kind.SAVED))
                .isTrue();
    }

    private String invites(String address) throws IOException {
        Visitor.Page form = amina.open(site.at("/desk/statements/" + slug + "/reviewers"));
        amina.send(form, "/reviewers", Map.of("organisation", "Lamp Keepers", "email", address));
        return site.amina().mailedLink(address, "/drafts/");
    }

    private static Visitor.Page says(Visitor visitor, String link, String kind, String text) throws IOException {
        Visitor.Page page = visitor.open(link);
        String block = page.document().select("[name=block]").first().val();
        return visitor.send(page, "/remarks", Map.of("block", block, "kind", kind, "text", text));
    }

    private long mailsAboutIt() throws IOException {
        return new Visitor()
                .open(site.at("/mailbox")).document().select("a").eachText().stream()
                        .filter(subject -> subject.contains("remark") && subject.contains(title))
                        .count();
    }

    @Test
    void manyRemarksMakeOneMail() throws IOException {
        writes("Light the lamps.");
        String link = invites("one@lamps.example");
        Visitor keeper = new Visitor();
        says(keeper, link, "comment", "All of them?");
        says(keeper, link, "comment", "By when?");
        RemarkDigest digest = site.bean(RemarkDigest.class);
        digest.mail();
        assertThat(mailsAboutIt()).isEqualTo(1);
        says(keeper, link, "comment", "And who pays?");
        digest.mail();
        assertThat(mailsAboutIt()).isEqualTo(1);
        assertThat(remarks.of(id)).hasSize(3);
    }

    @Test
    void aSuggestionIsNotAcceptedAgainstATextThatNobodySaw() throws IOException {
        writes("Light the lamps.");
        String link = invites("two@lamps.example");
        says(new Visitor(), link, "suggestion", "Light all lamps.");
        UUID suggestion = remarks.of(id).getFirst().id();
        writes("Light the old lamps.");
        assertThat(remarks.accept(id, suggestion, "Light the lamps.", by))
                .isInstanceOf(AcceptOutcome.ChangedSince.class);
        assertThat(drafts.of(id).blocks().getFirst().text()).isEqualTo("Light the old lamps.");
        assertThat(remarks.accept(id, suggestion, "Light the old lamps.", by))
                .isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(drafts.of(id).blocks().getFirst().text()).isEqualTo("Light all lamps.");
        assertThat(remarks.accept(id, suggestion, "Light all lamps.", by))
                .isInstanceOf(AcceptOutcome.NothingToAccept.class);
        assertThat(drafts.history(id).getFirst().kind()).isEqualTo(Snapshot.Kind.ACCEPTED);
    }

    @Test
    void anOrganisationSeesItsOwnRemarksAndTheAnswerAndNoOthers() throws IOException {
        writes("Light the lamps.");
        String one = invites("three@lamps.example");
        String other = invites("four@lamps.example");
        says(new Visitor(), one, "suggestion", "Light every lamp.");
        remarks.close(id, remarks.of(id).getFirst().id(), "Too many of them.", by);
        assertThat(new Visitor().open(one).document().select(".answer").text()).isEqualTo("Too many of them.");
        assertThat(new Visitor().open(other).document().select(".remark")).isEmpty();
        assertThat(new Visitor().open(other).text()).doesNotContain("every lamp");
    }

    @Test
    void aLinkEndsWithTheOpeningAndWhenItIsTakenBack() throws IOException {
        writes("Light the lamps.");
        String one = invites("five@lamps.example");
        String other = invites("six@lamps.example");
        Visitor.Page reviewers = amina.open(site.at("/desk/statements/" + slug + "/reviewers"));
        amina.send(reviewers, "/removal", Map.of());
        assertThat(new Visitor().open(one).status()).isEqualTo(404);
        assertThat(new Visitor().open(other).status()).isEqualTo(200);

        Visitor.Page preview = amina.open(site.at("/desk/statements/" + slug + "/opening"));
        assertThat(preview.document().select(".warnings").text()).contains("Demand 1 does not say when it is met.");
        Visitor.Page unticked = amina.send(preview, "/opening", Map.of());
        assertThat(unticked.status()).isEqualTo(422);
        amina.send(preview, "/opening", Map.of("anyway", "true"));
        Visitor.Page ended = new Visitor().open(other);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.text()).contains("This link leads nowhere").doesNotContain("lamps");
        assertThat(site.bean(Reviewers.class).of(id))
                .allMatch(reviewer -> reviewer.email().isEmpty());
    }
}
