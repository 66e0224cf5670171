package org.undersigned.app.passkeys;

import static org.undersigned.app.words.Speech.say;

/** What a browser sent is refused; the message is a whole sentence for whoever wants to sign. */
final class PasskeyProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PasskeyProblem(String sentence) {
        super(sentence);
    }

    PasskeyProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new PasskeyProblem(say(key, arguments));
        }
    }
}
