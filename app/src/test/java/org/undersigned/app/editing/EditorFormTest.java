package org.undersigned.app.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.reviewing.Remark;
import org.undersigned.app.reviewing.Remarks;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** The editor as a form, without its script. */
class EditorFormTest {
    private final TestSite site = TestSite.shared();
    private final Visitor amina = site.amina().visitor();
    private final Drafts drafts = site.bean(Drafts.class);
    private final UUID by = site.bean(Accounts.class).coordinators().getFirst().id();

    private StatementId id(String slug) {
        return site.bean(Statements.class).withSlug(slug).id();
    }

    private Visitor.Page editor(String slug) throws IOException {
        return amina.open(site.at("/desk/statements/" + slug + "/text"));
    }

    private static List<String> texts(Draft draft) {
        return draft.blocks().stream().map(Draft.Block::text).toList();
    }

    @Test
    void aFormThatIsSentBackUntouchedChangesNothing() throws IOException {
        ImportOutcome.Imported imported = (ImportOutcome.Imported) Importer.read(Texts.NIGHT_FERRY);
        String slug = drafts.create(imported, by).value();
        Draft before = drafts.of(id(slug));
        Visitor.Page after = amina.send(editor(slug), "/text", Map.of("act", "save"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(drafts.of(id(slug))).isEqualTo(before);
        assertThat(drafts.history(id(slug))).hasSize(1);
        assertThat(after.document().select(".card-list .card[data-role=DEMAND]"))
                .hasSize((int) before.blocks().stream()
                        .filter(block -> block.role() == BlockRole.DEMAND)
                        .count());
    }

    @Test
    void anEmptyLineMakesTwoPartsAndTheFirstStaysItself() throws IOException {
        String slug = drafts.begin(by).value();
        UUID first = drafts.of(id(slug)).blocks().getFirst().id();
        amina.send(editor(slug), "/text", Map.of("text-" + first, "One.\r\n\r\nTwo.\r\n \r\nThree."));
        assertThat(texts(drafts.of(id(slug)))).containsExactly("One.", "Two.", "Three.");
        assertThat(drafts.of(id(slug)).blocks().getFirst().id()).isEqualTo(first);
        amina.send(editor(slug), "/text", Map.of("act", "down-" + first));
        assertThat(texts(drafts.of(id(slug)))).containsExactly("Two.", "One.", "Three.");
        amina.send(editor(slug), "/text", Map.of("act", "remove-" + first));
        assertThat(texts(drafts.of(id(slug)))).containsExactly("Two.", "Three.");
    }

    @Test
    void aDemandIsOneCard() throws IOException {
        String slug = drafts.begin(by).value();
        UUID first = drafts.of(id(slug)).blocks().getFirst().id();
        amina.send(editor(slug), "/text", Map.of("text-" + first, "Run the ferry.", "role-" + first, "DEMAND"));
        amina.send(
                editor(slug),
                "/text",
                Map.of(
                        "parts-" + first,
                        "in winter\r\nin summer",
                        "test-" + first,
                        "it runs",
                        "due-" + first,
                        "2026-03-01"));
        assertThat(drafts.of(id(slug)).blocks().stream().map(Draft.Block::role))
                .containsExactly(
                        BlockRole.DEMAND,
                        BlockRole.DEMAND_PART,
                        BlockRole.DEMAND_PART,
                        BlockRole.DEMAND_TEST,
                        BlockRole.DEMAND_DUE);
        assertThat(editor(slug).document().select(".card-list .card[data-role=DEMAND]"))
                .hasSize(1);
    }

    @Test
    void whatIsNoWebAddressKeepsTheTextFromBeingOpened() throws IOException {
        String slug = drafts.begin(by).value();
        UUID first = drafts.of(id(slug)).blocks().getFirst().id();
        amina.send(
                editor(slug),
                "/text",
                Map.of(
                        "title",
                        "A title",
                        "language",
                        "en",
                        "text-" + first,
                        "It happened.",
                        "sources-" + first,
                        "javascript:alert(1)"));
        Visitor.Page page = amina.send(editor(slug), "/text", Map.of("act", "opening"));
        assertThat(page.document().select(".lacks").text()).isEqualTo("“javascript:alert(1)” is not a web address.");
        Visitor.Page mended = amina.send(
                editor(slug), "/text", Map.of("act", "opening", "sources-" + first, "https://port.example/minutes"));
        assertThat(mended.address()).endsWith("/opening");
        assertThat(mended.document().select(".sources a").attr("rel")).isEqualTo("nofollow noreferrer");
    }

    @Test
    void membersCommentAndSuggestAndWhatTheyTypedElsewhereIsSavedWithIt() throws IOException {
        String slug = drafts.begin(by).value();
        UUID first = drafts.of(id(slug)).blocks().getFirst().id();
        amina.send(
                editor(slug),
                "/text",
                Map.of(
                        "text-" + first,
                        "It ran every night.",
                        "act",
                        "suggest-" + first,
                        "suggest-" + first,
                        "It ran each night."));
        Remark suggestion = site.bean(Remarks.class).of(id(slug)).getFirst();
        assertThat(suggestion.author()).isEqualTo("Amina Sol");
        assertThat(suggestion.found()).isEqualTo("It ran every night.");
        amina.send(editor(slug), "/text", Map.of("act", "comment-" + first, "comment-" + first, "Since when?"));
        Visitor.Page page = editor(slug);
        assertThat(page.document().select(".remark .said").text()).isEqualTo("Since when?");
        amina.send(page, "/text", Map.of("act", "accept-" + suggestion.id()));
        assertThat(texts(drafts.of(id(slug)))).containsExactly("It ran each night.");
        Visitor.Page again = amina.send(page, "/text", Map.of("act", "accept-" + suggestion.id()));
        assertThat(again.document().select(".notice[role=alert]").text()).startsWith("Nothing was done");
    }
}
