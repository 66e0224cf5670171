package org.undersigned.app.signing;

import org.undersigned.app.inviting.Terms;
import org.undersigned.app.statements.Revision;

/**
 * What those who decide see: the text, and nothing of anybody's answer.
 *
 * @param hasPdf whether a PDF can hold every letter of the text
 */
public record BoardView(
        String token, String organisation, Revision revision, Terms terms, boolean closed, boolean hasPdf) {
    public String path() {
        return "/board/" + token;
    }
}
