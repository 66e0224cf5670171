package org.undersigned.app.renditions;

import java.math.BigInteger;
import org.undersigned.app.statements.Labels;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;

/** What stands in a DOCX, from its title to the address at its end. */
final class DocxText {
    private final DocxParagraphs paragraphs;
    private final PrintedStatement statement;
    private final WrittenLanguage language;
    private final Labels labels;

    DocxText(DocxParagraphs paragraphs, PrintedStatement statement) {
        this.paragraphs = paragraphs;
        this.statement = statement;
        this.language = statement.language();
        this.labels = statement.labels();
    }

    void write() {
        paragraphs.add("Title").run(statement.text().title(), language);
        if (!statement.addressees().isEmpty()) {
            labelled("Subtitle", labels.to()).run(String.join(", ", statement.addressees()), language);
        }
        labelled("Subtitle", labels.published()).run(labels.written(statement.publishedOn()), labels.language());
        statement.text().blocks().forEach(this::block);
        if (statement.signatories().size() + statement.removedNames() > 0) {
            signatories();
        }
        seal();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> paragraphs.add("Heading1").run(heading.text(), language);
            case Block.Paragraph paragraph -> paragraphs.add("Normal").run(paragraph.text(), language);
            case Block.Quote quote -> paragraphs.add("Quote").run(quote.text(), language);
            case Block.BulletList list -> {
                BigInteger bullets = paragraphs.newBullets();
                list.items()
                        .forEach(item -> paragraphs
                                .add("ListBullet")
                                .numbered(bullets, 0)
                                .run(item, language));
            }
            case Block.DemandList list -> list.demands().forEach(this::demand);
        }
    }

    private void demand(Demand demand) {
        paragraphs.add("ListNumber").numbered(DocxParagraphs.DEMANDS, 0).run(demand.text(), language);
        for (String part : demand.parts()) {
            paragraphs.add("ListNumber2").numbered(DocxParagraphs.DEMANDS, 1).run(part, language);
        }
        demand.test()
                .ifPresent(test -> labelled("ListContinue", labels.metWhen()).run(test, language));
        switch (demand.due()) {
            case Due.On on -> labelled("ListContinue", labels.due()).run(labels.written(on.date()), labels.language());
            case Due.Undated undated ->
                labelled("ListContinue", labels.noDueDate()).run(undated.reason(), language);
            case Due.NotStated notStated -> {}
        }
    }

    private void signatories() {
        paragraphs.add("Heading1").run(labels.undersigned(), labels.language());
        paragraphs.endColumns(1);
        statement.shownNames().forEach(name -> paragraphs.add("List").run(name, language));
        for (int i = 0; i < statement.removedNames(); i++) {
            paragraphs.add("List").run(labels.nameRemoved(), labels.language());
        }
        paragraphs.endColumns(2);
        if (statement.furtherNames() > 0) {
            labelled("Normal", labels.furtherNames()).run(String.valueOf(statement.furtherNames()), labels.language());
        }
    }

    private void seal() {
        labelled("Footer", labels.page()).link(statement.page(), statement.followed());
        labelled("Footer", labels.digest()).run(String.join(" ", statement.digestGroups()), new WrittenLanguage("en"));
        paragraphs.numberPages();
    }

    private DocxParagraphs.Added labelled(String style, String label) {
        return paragraphs.add(style).run(label + ": ", labels.language());
    }
}
