package org.undersigned.app.statements;

import java.util.List;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;

/**
 * A revision in another language, block by block.
 *
 * @param language BCP 47 primary tag
 * @param sha256 of its canonical bytes
 * @param addressees as they are called in this language; empty where nobody has said
 */
public record Translation(String language, StatementText text, String sha256, List<String> addressees) {
    public Translation {
        addressees = List.copyOf(addressees);
    }

    public Translation(String language, StatementText text, List<String> addressees) {
        this(language, text, CanonicalText.sha256(CanonicalText.render(text)), addressees);
    }
}
