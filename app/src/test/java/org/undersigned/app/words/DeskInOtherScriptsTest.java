package org.undersigned.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/**
 * Whoever prepares a statement in a script that is not Latin meets no English on the way: neither a sentence that the
 * interface has in English, nor one that stands in a template or a class and was never translated.
 */
class DeskInOtherScriptsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SHORTEST = 12;
    // Three words of which two are no names: names of formats and of people are Latin in every language.
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z’]{2,}(?: [a-z’]{2,}){2,}");
    private static final List<String> SHOWN = List.of("aria-label", "placeholder", "title", "alt");
    private static final String TYPED = "[dir=auto], bdi, textarea, body [lang], script";

    private final TestSite site = TestSite.shared();

    private record Reader(String tag, String address, Visitor visitor) {
        Visitor.Page reads(Visitor.Page page) {
            Element html = page.document().selectFirst("html");
            assertThat(html.attr("lang")).as(page.address()).isEqualTo(tag);
            assertThat(html.attr("dir")).as(page.address()).isEqualTo(tag.equals("ar") ? "rtl" : "ltr");
            List<String> shown = shown(html);
            assertThat(shown)
                    .as(page.address())
                    .noneMatch(text -> ENGLISH.matcher(text).find());
            assertThat(String.join("\n", shown)).as(page.address()).doesNotContain(sentences(tag));
            return page;
        }

        Visitor.Page opens(String address) throws IOException {
            return reads(visitor.open(address));
        }

        Visitor.Page sends(Visitor.Page page, String action, Map<String, String> fields) throws IOException {
            return reads(visitor.send(page, action, fields));
        }

        String says(String key) {
            return Words.of(tag).say(key);
        }
    }

    /** Everything that a page says, and not what somebody typed, which is marked as such. */
    private static List<String> shown(Element html) {
        List<String> shown = new ArrayList<>();
        for (Element element : html.getAllElements()) {
            SHOWN.forEach(name -> shown.add(element.attr(name)));
            shown.addAll(element.dataset().values());
            if (element.closest(TYPED) == null) {
                element.textNodes().stream().map(TextNode::text).forEach(shown::add);
            }
        }
        return shown.stream().filter(text -> !text.isBlank()).toList();
    }

    private static String[] sentences(String tag) {
        return Words.of("en").messages().entrySet().stream()
                .filter(message -> message.getValue().getArgumentNames().isEmpty())
                .map(message -> message.getValue().toPattern())
                .filter(sentence -> sentence.length() > SHORTEST)
                .toArray(String[]::new);
    }

    private Reader joins(String tag, String name) throws IOException {
        String address = tag + "-" + UUID.randomUUID() + "@ferry.example";
        Visitor amina = site.amina().visitor();
        amina.send(amina.open(site.at("/desk/people")), "/desk/people", Map.of("name", name, "email", address));
        Reader reader = new Reader(tag, address, new Visitor(tag));
        String link = site.amina().mailedLink(address, "/sign-in/link/");
        Visitor.Page asked = reader.opens(link);
        reader.sends(asked, "/sign-in/confirmation", Map.of());
        Reader late = new Reader(tag, address, new Visitor(tag));
        late.sends(late.opens(link), "/sign-in/confirmation", Map.of());
        return reader;
    }

    private List<String> mailsTo(String address) throws IOException {
        return new Visitor()
                .open(site.at("/mailbox"))
                .document()
                .select("[data-to=" + address + "] a")
                .eachText();
    }

    private void asksForALink(Reader reader) throws IOException {
        Reader stranger = new Reader(reader.tag(), reader.address(), new Visitor(reader.tag()));
        Visitor.Page form = stranger.opens(site.at("/sign-in"));
        stranger.sends(form, "/sign-in", Map.of("username", reader.address()));
        Instant until = Instant.now().plus(PATIENCE);
        while (mailsTo(reader.address()).size() < 2 && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(mailsTo(reader.address())).contains(reader.says("accounts.link.subject"));
    }

    /** Gives the path of the statement. */
    private String bringsIn(Reader reader, String text) throws IOException {
        String form = site.at("/desk/statements/new");
        Visitor.Page empty = reader.sends(reader.opens(form), "/desk/statements", Map.of());
        assertThat(empty.document().select(".problem").text()).contains(reader.says("drafting.new.nothing"));
        Visitor.Page broken = reader.visitor().upload(empty, "/desk/statements", "letter.docx", half());
        assertThat(reader.reads(broken).document().select("#file-problem").text())
                .isEqualTo(reader.says("documents.damaged-or-cut"));
        Visitor.Page draft = reader.sends(reader.opens(form), "/desk/statements", Map.of("pasted", text));
        assertThat(draft.address()).endsWith("/draft");
        String path = URI.create(draft.address()).getPath();
        return site.at(path.substring(0, path.lastIndexOf('/')));
    }

    private static byte[] half() throws IOException {
        try (var in = DeskInOtherScriptsTest.class.getResourceAsStream("/documents/letter.docx")) {
            return Arrays.copyOf(in.readAllBytes(), 5000);
        }
    }

    private void asksForRemarks(Reader reader, String statement, String name, String text) throws IOException {
        String address = "reviewer-" + UUID.randomUUID() + "@ferry.example";
        Visitor.Page form = reader.opens(statement + "/reviewers");
        reader.sends(form, "/reviewers", Map.of("organisation", "", "email", "x"));
        reader.sends(form, "/reviewers", Map.of("organisation", name, "email", address));
        Reader reviewer = new Reader(reader.tag(), address, new Visitor(reader.tag()));
        Visitor.Page draft = reviewer.opens(site.amina().mailedLink(address, "/drafts/"));
        assertThat(mailsTo(address))
                .singleElement()
                .asString()
                .startsWith(reader.says("reviewing.ask.subject-untitled"));
        String block = draft.document().select("[name=block]").first().val();
        reviewer.sends(draft, "/remarks", Map.of("block", block, "kind", "suggestion", "text", text));
        reviewer.sends(draft, "/remarks", Map.of("block", block, "kind", "comment", "text", text));
        reviewer.sends(draft, "/remarks", Map.of("block", block, "kind", "comment", "text", ""));
        reviewer.opens(site.at("/drafts/nowhere"));
    }

    private void writes(Reader reader, String statement, String text) throws IOException {
        Visitor.Page editor = reader.opens(statement + "/text");
        assertThat(editor.document().select(".remark")).isNotEmpty();
        assertThat(editor.document().select("#state").attr("data-saved")).isEqualTo(reader.says("editing.state.saved"));
        String field = editor.document().select("textarea[name^=text-]").first().attr("name");
        reader.sends(editor, "/text", Map.of("act", "save", field, text));
        reader.opens(statement + "/history?from=1&to=2");
        Visitor.Page preview = reader.opens(statement + "/opening");
        assertThat(preview.document().select(".warnings li")).isNotEmpty();
        reader.sends(preview, "/opening", Map.of());
    }

    private void translates(Reader reader, String statement) throws IOException {
        Visitor.Page languages = reader.opens(statement + "/translations");
        reader.sends(languages, "/translations", Map.of("language", "fr"));
        reader.opens(statement + "/translations");
        Visitor.Page page = reader.opens(statement + "/translations/fr");
        Visitor.Page signed = reader.sends(page, "/standing", Map.of());
        reader.sends(signed, "/standing", Map.of());
        reader.opens(statement + "/opening");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hy | Հայկուհի | Պահել գիշերային լաստանավը | Պահանջում ենք, որ լաստանավը գործի ամեն գիշեր։
            ar | ليلى | أبقوا العبّارة الليلية | نطالب بأن تعمل العبّارة كل ليلة.
            """)
    void aStatementIsPreparedWithoutAWordOfEnglish(String tag, String name, String title, String text)
            throws IOException {
        Reader reader = joins(tag, name);
        asksForALink(reader);
        String statement = bringsIn(reader, title + "\n\n" + text + "\n\n1. " + text + "\n");
        asksForRemarks(reader, statement, name, text + " " + title);
        writes(reader, statement, text + " " + text);
        translates(reader, statement);
        reader.opens(statement + "/draft");
        reader.opens(site.at("/desk"));
        reader.opens(site.at("/desk/people"));
    }
}
