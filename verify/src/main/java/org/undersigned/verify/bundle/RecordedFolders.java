package org.undersigned.verify.bundle;

import java.util.Arrays;
import java.util.Optional;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** Folders of an entry, its proof, its addendum, and what that holds as a file: notes and findings. Nobody signed them. */
final class RecordedFolders {
    /** What one kind of folder is, and who looks into it. An IllegalArgumentException says what is wrong. */
    interface Kind {
        String folder();

        LedgerEntry.Type type();

        String file();

        /** What is said of entries that are not in the order of the ledger. */
        String outOfOrder();

        /** Refuses an entry that belongs to something else. */
        void requirePlace(Placed placed);

        void read(Placed placed, byte[] content);
    }

    private final BundleFiles files;
    private final ProvenEntries entries;
    private final Results results;

    RecordedFolders(BundleFiles files, ProvenEntries entries, Results results) {
        this.files = files;
        this.entries = entries;
        this.results = results;
    }

    void readAll(Kind kind) throws BundleRefused {
        long last = -1;
        for (String folder : files.folders(kind.folder())) {
            Optional<Placed> placed = entries.read(folder, kind.type());
            try {
                if (placed.isPresent()) {
                    kind.requirePlace(placed.get());
                    Fields.require(placed.get().index() > last, kind.outOfOrder());
                    last = placed.get().index();
                    kind.read(placed.get(), content(folder, kind.file(), placed.get()));
                }
            } catch (IllegalArgumentException e) {
                results.wrong(folder, String.valueOf(e.getMessage()));
            }
        }
    }

    private byte[] content(String folder, String file, Placed placed) throws BundleRefused {
        Addendum addendum = Addendum.parse(files.bytes(folder + BundleWriter.ADDENDUM));
        Fields.require(
                placed.entry().addendum().equals(Optional.of(addendum.digest().toHex())),
                "addendum.bin is not what the ledger's entry names");
        Fields.require(
                Arrays.equals(addendum.content(), files.bytes(folder + file)),
                file + " is not what the addendum holds");
        return addendum.content();
    }
}
