package org.undersigned.verify.bundle;

import java.util.Arrays;
import java.util.Optional;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Erratum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** The notes beside the text: what reads wrong in it, and what is meant. Nobody signed them. */
final class Errata {
    private final BundleFiles files;
    private final ProvenEntries entries;
    private final AuthoritativeTexts texts;
    private final Results results;
    private long lastPlace = -1;

    Errata(BundleFiles files, ProvenEntries entries, AuthoritativeTexts texts, Results results) {
        this.files = files;
        this.entries = entries;
        this.texts = texts;
        this.results = results;
    }

    void readAll() throws BundleRefused {
        for (String folder : files.folders(BundleWriter.ERRATA_FOLDER)) {
            Optional<Placed> placed = entries.read(folder, LedgerEntry.Type.ERRATUM);
            try {
                if (placed.isPresent()) {
                    read(folder, placed.get());
                }
            } catch (IllegalArgumentException e) {
                results.wrong(folder, String.valueOf(e.getMessage()));
            }
        }
    }

    private void read(String folder, Placed placed) throws BundleRefused {
        Fields.require(texts.isAfterItsText(placed), "the note is on another text, or stands before it");
        Fields.require(placed.index() > lastPlace, "the notes are out of order");
        lastPlace = placed.index();
        Addendum addendum = Addendum.parse(files.bytes(folder + BundleWriter.ADDENDUM));
        Fields.require(
                placed.entry().addendum().equals(Optional.of(addendum.digest().toHex())),
                "addendum.bin is not what the ledger's entry names");
        Fields.require(
                Arrays.equals(addendum.content(), files.bytes(folder + BundleWriter.ERRATUM)),
                "erratum.txt is not what the addendum holds");
        Erratum note = Erratum.parse(addendum.content());
        results.checked("A note that the ledger recorded, and nobody signed: the text reads “%s”; meant is “%s”."
                .formatted(note.reads(), note.means()));
    }
}
