package org.undersigned.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** Whatever is brought in: what can't be a statement is refused at its field, and nothing that was typed is lost. */
class BroughtTextsTest {
    private final TestSite site = TestSite.shared();
    private final Visitor amina = site.amina().visitor();

    private Visitor.Page form() throws IOException {
        return amina.open(site.at("/desk/statements/new"));
    }

    private void assertFileRefused(byte[] file, String sentence) throws IOException {
        Visitor.Page page = amina.upload(form(), "/desk/statements", "statement.txt", file);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#file-problem").text()).isEqualTo(sentence);
    }

    @Test
    void filesThatAreNoTextAreRefusedAtTheirField() throws IOException {
        assertFileRefused(new byte[0], "There are no words in this.");
        assertFileRefused(new byte[] {1, 0, 2}, "This is not a text: it holds bytes that no text has.");
        assertFileRefused(
                "Chacun à sa place".getBytes(StandardCharsets.ISO_8859_1),
                "The text is not in the encoding UTF-8: save it as UTF-8 and bring it again, or paste it.");
    }

    @Test
    void anEnormousFileIsRefusedInASentence() throws IOException {
        Visitor.Page page = amina.upload(form(), "/desk/statements", "statement.txt", new byte[2_500_000]);
        assertThat(page.document().select("#file-problem").text())
                .isEqualTo("This is larger than 2 MB: bring only the statement itself.");
        Visitor.Page larger = amina.upload(form(), "/desk/statements", "statement.pdf", new byte[15_800_000]);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.text()).contains("a document 10 MB");
    }

    @Test
    void nothingAtAllIsRefused() throws IOException {
        Visitor.Page page = amina.send(form(), "/desk/statements", Map.of("pasted", "  "));
        assertThat(page.document().select("#pasted-problem").text())
                .isEqualTo("Paste the statement’s text here, choose its file, or give its web address.");
    }

    @Test
    void hiddenCharactersKeepATextFromBeingOpenedAndAreShownAtTheirBlock() throws IOException {
        String hostile =
                Texts.NIGHT_FERRY.replace("at least once every night;", "at least \u202Eonce\u202C every night;");
        Visitor.Page draft = amina.send(form(), "/desk/statements", Map.of("pasted", hostile));
        assertThat(draft.document().select(".problem").text())
                .startsWith("There is a character that reorders text (U+202E) after “arch 2026, at least ”.");
        Visitor.Page again = amina.send(draft, "/draft", Map.of("next", "opening"));
        assertThat(again.address()).endsWith("/draft");
        assertThat(again.document().select("textarea").eachText().toString()).contains("\u202Eonce\u202C");
    }

    @Test
    void zeroWidthCharactersThatShowNothingAreDropped() throws IOException {
        String pasted = Texts.NIGHT_FERRY.replace("ferry", "fer\u200Bry\u00AD");
        Visitor.Page draft = amina.send(form(), "/desk/statements", Map.of("pasted", pasted));
        Visitor.Page preview = amina.send(draft, "/draft", Map.of("next", "opening"));
        assertThat(preview.address()).endsWith("/opening");
        assertThat(preview.document().select(".paper").text())
                .contains("Keep the night ferry of Lindmark running")
                .doesNotContain("\u200B", "\u00AD");
    }

    @Test
    void lookAlikeLettersAreFlagged() throws IOException {
        Visitor.Page draft = amina.send(
                form(), "/desk/statements", Map.of("pasted", Texts.NIGHT_FERRY.replace("Choir", "Ch\u043Eir")));
        assertThat(draft.document().select(".notice").text()).contains("Ch\u043Eir");
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsToldAndLosesNothing() throws IOException {
        Visitor.Page first = amina.send(form(), "/desk/statements", Map.of("pasted", Texts.NIGHT_FERRY));
        Visitor.Page saved = amina.send(first, "/draft", Map.of("title", "Keep the night ferry"));
        assertThat(saved.status()).isEqualTo(200);
        Visitor.Page late = amina.send(first, "/draft", Map.of("title", "Keep the boats"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody else has saved this draft");
        assertThat(late.document().select("[name=title]").val()).isEqualTo("Keep the boats");
    }

    @Test
    void aTextWithoutLanguageAsksForIt() throws IOException {
        Visitor.Page draft = amina.send(form(), "/desk/statements", Map.of("pasted", "Xyzzy plugh\n\nQwx zzt brrr."));
        assertThat(draft.document().select(".notice .problem").text())
                .isEqualTo("Say in which language the text is written.");
    }
}
