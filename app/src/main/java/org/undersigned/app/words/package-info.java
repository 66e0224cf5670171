/**
 * What the interface says, in each language that it has. A language is one file under {@code resources/words}, and a
 * sentence that a file lacks fails the build ({@code WordsTest}).
 *
 * <p>{@link org.undersigned.app.words.Words} has the sentences of one language; {@link
 * org.undersigned.app.words.Speech} says them in the language of whoever is being answered, and is what templates and
 * controllers use. Messages are ICU's (plural rules, dates and numbers by CLDR). Uses no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
