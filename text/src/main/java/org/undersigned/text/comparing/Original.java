package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Piece.Kind;
import org.undersigned.text.words.Fingerprints;
import org.undersigned.text.words.Shingles;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

/** A signed text and the names under it, prepared once for comparing copies with it. */
public final class Original {
    private final String title;
    private final List<String> signatories;
    private final Edition edition;
    private final int removedNames;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final int[] sentences;
    private final Shingles shingles;

    public Original(StatementText text, List<String> signatories) {
        this(text, signatories, 0, Edition.only("und"));
    }

    /** @param removedNames signatories whose names were removed on request, so that nobody knows them any more */
    public Original(StatementText text, List<String> signatories, int removedNames, Edition edition) {
        this.title = text.title();
        this.signatories = signatories.stream().distinct().toList();
        this.removedNames = removedNames;
        this.edition = edition;
        pieces.add(new Piece(title, Kind.TITLE, 1));
        int paragraph = 0;
        int number = 0;
        for (Block block : text.blocks()) {
            switch (block) {
                case Block.Heading heading -> pieces.add(new Piece(heading.text(), Kind.HEADING, 1));
                case Block.Paragraph p -> pieces.add(new Piece(p.text(), Kind.PARAGRAPH, ++paragraph));
                case Block.Quote quote -> pieces.add(new Piece(quote.text(), Kind.QUOTE, 1));
                case Block.BulletList list -> list.items().forEach(item -> pieces.add(new Piece(item, Kind.ITEM, 1)));
                case Block.DemandList list -> {
                    for (Demand demand : list.demands()) {
                        addDemand(demand, ++number);
                    }
                }
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            Words.add(words, pieces.get(i).text(), i);
        }
        this.sentences = Sentences.of(words, pieces);
        this.shingles = Shingles.of(words);
    }

    private void addDemand(Demand demand, int number) {
        pieces.add(new Piece(demand.text(), Kind.DEMAND, number));
        demand.parts().forEach(part -> pieces.add(new Piece(part, Kind.DEMAND, number)));
        demand.test().ifPresent(test -> pieces.add(new Piece(test, Kind.DEMAND, number)));
        switch (demand.due()) {
            case Due.On on -> pieces.add(new Piece(on.date().toString(), Kind.DUE, number));
            case Due.Undated undated -> pieces.add(new Piece(undated.reason(), Kind.DEMAND, number));
            case Due.NotStated notStated -> {}
        }
    }

    public String title() {
        return title;
    }

    public List<String> signatories() {
        return signatories;
    }

    public Edition edition() {
        return edition;
    }

    int removedNames() {
        return removedNames;
    }

    List<Word> words() {
        return words;
    }

    Shingles shingles() {
        return shingles;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Piece pieceOf(int word) {
        return pieces.get(words.get(word).block());
    }

    boolean isTitle(int word) {
        return words.get(word).block() == 0;
    }

    /** The sentences in order, each a number; every word has the one that it stands in. */
    int sentenceOf(int word) {
        return sentences[word];
    }

    int sentenceCount() {
        return sentences.length == 0 ? 0 : sentences[sentences.length - 1] + 1;
    }

    boolean startsPiece(int word) {
        return word == 0
                || (word < words.size()
                        && words.get(word).block() != words.get(word - 1).block());
    }

    boolean endsPiece(int word) {
        return word + 1 == words.size() || startsPiece(word + 1);
    }

    /** Whether every piece but the title stands in the text to the letter. */
    boolean standsIn(String text) {
        return pieces.stream()
                .filter(piece -> piece.kind() != Kind.TITLE && piece.kind() != Kind.DUE)
                .allMatch(piece -> text.contains(piece.text()));
    }

    /** What finds this text among thousands by any run of a dozen words: some numbers for each stretch of it. */
    public List<Long> fingerprints() {
        return Fingerprints.some(words);
    }

    /** What finds it by a translation: its signatories, its addresses on the web, its numbers in their order. */
    public List<Long> marks() {
        return Marks.of(this);
    }
}
