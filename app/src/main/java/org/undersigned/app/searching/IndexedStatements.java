package org.undersigned.app.searching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.StatementId;

/** What the index of published statements knows of them, for whoever rests on it. */
@Component
public class IndexedStatements {
    private static final int RECOUNTED_AFTER = 10;

    private final IndexedStore store;

    IndexedStatements(IndexedStore store) {
        this.store = store;
    }

    /**
     * How a statement stands in the index.
     *
     * @param stamp another one each time that it was indexed
     * @param signatures how many stand under it
     */
    public record Stamped(UUID stamp, int signatures) {}

    /**
     * A word that tells what a text is about.
     *
     * @param language empty for one that reads alike in several
     * @param weight between 0 and 1; the squares of a text's weights add up to 1
     */
    public record TellingWord(String language, String word, double weight) {}

    /**
     * What two statements have in common besides words.
     *
     * @param organisations that signed both
     * @param ofOrganisations the same as a part of those that signed either: their number divided by the square root of
     *     the product of both numbers
     */
    public record Shared(int organisations, double ofOrganisations, boolean addressee) {}

    /**
     * A statement as another page shows it.
     *
     * @param language of the text that the path leads to
     */
    public record Card(String path, String language, String title, List<String> addressees, int signatures) {
        public Card {
            addressees = List.copyOf(addressees);
        }
    }

    public Map<StatementId, Stamped> all() {
        return store.all();
    }

    /**
     * Counts anew in how many texts each word is, where there are by now a tenth more or fewer of them in a language: a
     * word tells the more, the fewer texts have it, and that need not be exact.
     */
    @Transactional
    public void recount() {
        store.languages().forEach((language, texts) -> {
            int counted = store.countedTexts(language);
            if (Math.abs(texts - counted) * RECOUNTED_AFTER > counted) {
                store.recount(language, texts);
            }
        });
    }

    /**
     * The words that tell most about each text of a statement, by their frequency in it and rarity elsewhere; and, under no
     * language, names and numbers, which read alike in several.
     */
    public List<TellingWord> tellingWords(StatementId id, int ofEachLanguage) {
        List<TellingWord> words = new ArrayList<>();
        List<IndexedStore.Text> texts = store.texts(id);
        Set<String> proper = texts.stream()
                .flatMap(text -> ProperWords.of(text.text(), ofEachLanguage).stream())
                .limit(ofEachLanguage)
                .collect(Collectors.toCollection(TreeSet::new));
        proper.forEach(word -> words.add(new TellingWord("", word, 1 / Math.sqrt(proper.size()))));
        for (IndexedStore.Text text : texts) {
            List<TellingWord> heaviest = store.heaviest(text, Wording.plain(text.text()), ofEachLanguage);
            double length = Math.sqrt(heaviest.stream()
                    .mapToDouble(word -> word.weight() * word.weight())
                    .sum());
            heaviest.forEach(word -> words.add(new TellingWord(word.language(), word.word(), word.weight() / length)));
        }
        return words;
    }

    /** Statements that have most signatories in common with one, and the newest to the same addressee. */
    public List<StatementId> akin(StatementId id, int most) {
        return store.akin(id, most);
    }

    public Map<StatementId, Shared> shared(StatementId id, Collection<StatementId> others) {
        return store.shared(id, others);
    }

    /** In that language where it can be read in it, else in the signed one. Empty where it is not public any more. */
    public Optional<Card> card(StatementId id, String language) {
        return store.card(id, language);
    }
}
