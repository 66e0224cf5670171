package org.undersigned.verify.bundle;

import org.undersigned.verify.Erratum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** The notes beside the text: what reads wrong in it, and what is meant. */
final class Errata implements RecordedFolders.Kind {
    private final AuthoritativeTexts texts;
    private final Results results;

    Errata(AuthoritativeTexts texts, Results results) {
        this.texts = texts;
        this.results = results;
    }

    @Override
    public String folder() {
        return BundleWriter.ERRATA_FOLDER;
    }

    @Override
    public LedgerEntry.Type type() {
        return LedgerEntry.Type.ERRATUM;
    }

    @Override
    public String file() {
        return BundleWriter.ERRATUM;
    }

    @Override
    public String outOfOrder() {
        return "the notes are out of order";
    }

    @Override
    public void requirePlace(Placed placed) {
        Fields.require(texts.isAfterItsText(placed), "the note is on another text, or stands before it");
    }

    @Override
    public void read(Placed placed, byte[] content) {
        Erratum note = Erratum.parse(content);
        results.checked("A note that the ledger recorded, and nobody signed: the text reads “%s”; meant is “%s”."
                .formatted(note.reads(), note.means()));
    }
}
