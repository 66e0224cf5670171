package org.undersigned.app.renditions;

import java.util.List;
import java.util.Optional;
import org.undersigned.text.StatementText;

/** Lays a statement out on paper. */
final class PdfMaker {
    private final PrintedPage page = new PrintedPage();
    private final Typefaces typefaces = new Typefaces();
    private final Sheets sheets = new Sheets(typefaces);

    boolean canMake(StatementText text, List<String> addressees) {
        return Words.of(text).allMatch(typefaces::canSet) && addressees.stream().allMatch(typefaces::canSet);
    }

    Optional<byte[]> make(PrintedStatement statement) {
        if (!canMake(statement.text(), statement.addressees())) {
            return Optional.empty();
        }
        List<String> names =
                statement.signatories().stream().map(typefaces::settable).toList();
        boolean undrawn = !names.equals(statement.signatories());
        return Optional.of(sheets.lay(
                page.of(statement.withSignatories(names), undrawn),
                statement.language(),
                Imprint.of(statement.publishedAt(), statement.sha256())));
    }
}
