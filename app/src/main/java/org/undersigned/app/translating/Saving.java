package org.undersigned.app.translating;

import java.util.Optional;

/**
 * What is done about one part that a form sent.
 *
 * @param put what is stored for it; empty where nothing changes
 * @param clash what was typed and is not stored
 */
record Saving(Optional<TranslatedDraft.Stored> put, Optional<TranslationClash> clash) {
    private static final Saving NOTHING = new Saving(Optional.empty(), Optional.empty());

    static Saving of(Part part, WrittenPart written) {
        boolean sawThisText = part.sourceDigest().equals(written.source());
        if (written.words().equals(part.words())) {
            return written.stillRight() && sawThisText && part.isStale() ? put(part.words(), part.source()) : NOTHING;
        }
        if (!written.isChanged()) {
            return NOTHING;
        }
        if (!part.wordsDigest().equals(written.base())) {
            return refused(written);
        }
        // Written beside a text that has changed meanwhile: it counts as written before that.
        return put(written.words(), sawThisText ? part.source() : part.translatedFrom());
    }

    /** Of a part that was removed from the text while somebody wrote. */
    static Saving ofWhatIsGone(WrittenPart written) {
        return written.isChanged() && !written.words().isEmpty() ? refused(written) : NOTHING;
    }

    private static Saving put(String words, String source) {
        return new Saving(Optional.of(new TranslatedDraft.Stored(words, source)), Optional.empty());
    }

    private static Saving refused(WrittenPart written) {
        return new Saving(Optional.empty(), Optional.of(new TranslationClash(written.place(), written.words())));
    }
}
