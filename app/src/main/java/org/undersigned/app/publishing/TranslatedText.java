package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import java.util.Optional;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.RevisionDifference;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A published text in another language.
 *
 * @param revision as it reads in that language
 * @param changed how the text has changed since a stale translation was made of it
 */
public record TranslatedText(Revision revision, Standing standing, Optional<RevisionDifference> changed) {
    /** What the words of another language are worth. */
    public enum Standing {
        /** Every signature covers them too. */
        SIGNED,
        /** A translation of what was signed. */
        CURRENT,
        /** A translation of an earlier text. */
        STALE
    }

    public WrittenLanguage language() {
        return new WrittenLanguage(revision.language());
    }

    public String path(PublicStatement statement) {
        return statement.path() + "/translations/" + language().tag();
    }

    /** Beside its link. */
    public String described() {
        return switch (standing) {
            case SIGNED -> say("publishing.languages.signed");
            case CURRENT -> say("publishing.languages.translation");
            case STALE -> say("publishing.languages.stale");
        };
    }
}
