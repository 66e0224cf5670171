package org.undersigned.app.translating;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.OpeningConcern;
import org.undersigned.app.drafting.SignedTranslations;
import org.undersigned.app.drafting.Warning;

/** What a text that is about to be opened has in other languages. */
@Component
class TranslationsAtOpening implements SignedTranslations, OpeningConcern {
    private final TranslationStore store;

    TranslationsAtOpening(TranslationStore store) {
        this.store = store;
    }

    @Override
    public List<Answer> of(Draft draft) {
        return translated(draft).stream()
                .filter(TranslatedDraft::signed)
                .map(TranslationsAtOpening::answer)
                .toList();
    }

    private static Answer answer(TranslatedDraft translated) {
        return translated.whole().<Answer>map(Ready::new).orElseGet(() -> new NotReady(lack(translated)));
    }

    private static String lack(TranslatedDraft translated) {
        long missing = translated.count(Part.State.MISSING);
        long stale = translated.count(Part.State.STALE);
        String key = missing + stale == 0
                ? "translating.opening.unfit"
                : stale == 0
                        ? "translating.opening.missing"
                        : missing == 0 ? "translating.opening.stale" : "translating.opening.missing-or-stale";
        return say(
                key,
                "language",
                translated.language().name(),
                "lacking",
                missing + stale,
                "parts",
                translated.parts().size());
    }

    @Override
    public List<Warning> warnings(Draft draft) {
        return translated(draft).stream()
                .filter(translated -> !translated.signed() && translated.count(Part.State.STALE) > 0)
                .map(translated -> Warning.whole(say(
                        "translating.opening.older",
                        "language",
                        translated.language().name(),
                        "count",
                        translated.count(Part.State.STALE))))
                .toList();
    }

    // One into the language of the text itself was begun when that was another.
    private List<TranslatedDraft> translated(Draft draft) {
        return store.languages(draft.statement()).stream()
                .filter(begun -> !begun.language().equals(draft.language()))
                .map(begun -> TranslatedDraft.of(
                        draft, begun.language(), begun.signed(), store.parts(draft.statement(), begun.language())))
                .toList();
    }
}
