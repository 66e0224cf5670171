package org.undersigned.app.drafting;

import java.util.List;
import org.undersigned.app.statements.Translation;

/** Asks in which other languages a draft's text is to be signed as well. Answered by whoever keeps translations. */
public interface SignedTranslations {
    /** How it stands in one language. */
    sealed interface Answer {}

    record Ready(Translation translation) implements Answer {}

    /** The text cannot be opened before that is done. */
    record NotReady(String sentence) implements Answer {}

    List<Answer> of(Draft draft);
}
