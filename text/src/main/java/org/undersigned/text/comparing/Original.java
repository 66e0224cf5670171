package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/** A signed text and the names under it, prepared once for comparing copies with it. */
public final class Original {
    /** One piece of the text that a copy may have on a line of its own. */
    private record Piece(String text, String place) {}

    private final String title;
    private final List<String> signatories;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Shingles shingles;

    public Original(StatementText text, List<String> signatories) {
        this.title = text.title();
        this.signatories = List.copyOf(signatories);
        pieces.add(new Piece(title, "the title"));
        int paragraph = 0;
        int number = 1;
        for (Block block : text.blocks()) {
            switch (block) {
                case Block.Heading heading -> pieces.add(new Piece(heading.text(), "a heading"));
                case Block.Paragraph p -> pieces.add(new Piece(p.text(), "paragraph " + ++paragraph));
                case Block.Quote quote -> pieces.add(new Piece(quote.text(), "a quotation"));
                case Block.BulletList list ->
                    list.items().forEach(item -> pieces.add(new Piece(item, "an item of a list")));
                case Block.DemandList list -> {
                    for (Demand demand : list.demands()) {
                        addDemand(demand, "demand " + number++);
                    }
                }
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            Word.addAll(words, pieces.get(i).text(), false, i);
        }
        this.shingles = Shingles.of(words);
    }

    private void addDemand(Demand demand, String place) {
        pieces.add(new Piece(demand.text(), place));
        demand.parts().forEach(part -> pieces.add(new Piece(part, place)));
        demand.test().ifPresent(test -> pieces.add(new Piece(test, place)));
        if (demand.due() instanceof Due.Undated undated) {
            pieces.add(new Piece(undated.reason(), place));
        }
    }

    String title() {
        return title;
    }

    List<String> signatories() {
        return signatories;
    }

    List<Word> words() {
        return words;
    }

    Shingles shingles() {
        return shingles;
    }

    String place(int block) {
        return pieces.get(block).place();
    }

    boolean isTitle(Word word) {
        return word.block() == 0;
    }

    /** Whether every piece but the title stands in the text to the letter. */
    boolean standsIn(String text) {
        return pieces.stream().skip(1).allMatch(piece -> text.contains(piece.text()));
    }

    /** How much the copy and this text share, 0 to 1: of the smaller of the two, so that an excerpt is found. */
    public double likeness(Copy copy) {
        return Math.max(shingles.shareIn(copy.shingles()), copy.shingles().shareIn(shingles));
    }
}
