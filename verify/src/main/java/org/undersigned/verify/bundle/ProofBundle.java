package org.undersigned.verify.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.TlogProof;
import org.undersigned.verify.Fields;

/**
 * The files of a proof bundle and their one byte form: a zip without compression, in the order of names, with a fixed
 * date (docs/spec/proof-bundle.md, "Container"). Since there is one form only, any changed byte shows.
 */
public final class ProofBundle {
    private static final int LONGEST = 256 << 20;
    private static final int MOST_FILES = 100_000;
    // Bounded: Java's matcher goes one call deeper for each repetition of a group, until its stack is full.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}(/[A-Za-z0-9][A-Za-z0-9._-]{0,80}){0,8}");
    // Not the first of January: the JDK takes that for a date before 1980, and adds a field in the machine's time zone.
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final SortedMap<String, byte[]> files;

    private ProofBundle(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static ProofBundle of(SortedMap<String, byte[]> files) {
        files.keySet().forEach(name -> Fields.requireForm(NAME, name, "not a file name of a bundle"));
        return new ProofBundle(new TreeMap<>(files));
    }

    /** Refuses anything but what {@link #zip} gives, and says where it differs. Nothing is ever inflated. */
    public static ProofBundle parse(byte[] zip) throws BundleRefused {
        if (zip.length > LONGEST) {
            throw new BundleRefused("The bundle is larger than 256 MiB.");
        }
        SortedMap<String, byte[]> files = read(zip);
        if (files.isEmpty()) {
            throw new BundleRefused("This is not a proof bundle: it is no zip file, or holds nothing.");
        }
        ProofBundle bundle = new ProofBundle(files);
        Difference rebuilt = new Difference(zip);
        bundle.writeTo(rebuilt);
        int difference = rebuilt.offset();
        if (difference >= 0) {
            throw new BundleRefused("The bundle's container was changed at byte %d, %s."
                    .formatted(difference, bundle.placeOf(difference)));
        }
        return bundle;
    }

    private static SortedMap<String, byte[]> read(byte[] zip) throws BundleRefused {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String name = "its beginning";
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED
                        || !NAME.matcher(entry.getName()).matches()) {
                    throw new BundleRefused("The bundle holds a file that no bundle has, after " + name + ".");
                }
                name = entry.getName();
                if (files.put(name, in.readNBytes(size(entry))) != null || files.size() > MOST_FILES) {
                    throw new BundleRefused("The bundle holds " + name + " twice, or far too many files.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BundleRefused("The bundle is damaged at or after " + name + ": " + e.getMessage() + ".", e);
        }
        return files;
    }

    // A stored file states its size in front; the container's own length bounds what is read in any case.
    private static int size(ZipEntry entry) {
        return (int) Math.min(LONGEST, Math.max(0, entry.getSize()));
    }

    // For the sentence only: which file a byte of the container belongs to.
    private String placeOf(int offset) {
        int at = 0;
        for (var file : files.entrySet()) {
            at += 30 + file.getKey().length() + file.getValue().length;
            if (offset < at) {
                return "at " + file.getKey();
            }
        }
        return "in its table of contents";
    }

    public byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    private void writeTo(OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(DATE);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares what is written with what is there, without keeping it. */
    private static final class Difference extends OutputStream {
        private final byte[] wanted;
        private int at;
        private int first = -1;

        Difference(byte[] wanted) {
            this.wanted = wanted;
        }

        @Override
        public void write(int b) {
            if (first < 0 && (at >= wanted.length || wanted[at] != (byte) b)) {
                first = at;
            }
            at++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (first < 0) {
                int end = Math.min(wanted.length, at + length);
                int mismatch = Arrays.mismatch(wanted, Math.min(at, end), end, bytes, from, from + length);
                first = mismatch < 0 ? -1 : at + mismatch;
            }
            at += length;
        }

        /** Of the first byte that differs; -1 where none does. */
        int offset() {
            return first < 0 && at != wanted.length ? at : first;
        }
    }

    /** By name, in order. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The state of the ledger that the proof of the text leads to. Says nothing of who signed it. */
    public Checkpoint checkpoint() throws BundleRefused {
        byte[] proof = files.get(BundleWriter.REVISION_FOLDER + BundleWriter.PROOF);
        if (proof == null) {
            throw new BundleRefused("The bundle lacks the proof of its text.");
        }
        try {
            return Checkpoint.parse(TlogProof.parse(proof).checkpoint().text());
        } catch (IllegalArgumentException e) {
            throw new BundleRefused("The proof of the text cannot be read.", e);
        }
    }

    /** The bytes that were signed. */
    public byte[] statement() throws BundleRefused {
        byte[] bytes = files.get(BundleWriter.STATEMENT);
        if (bytes == null) {
            throw new BundleRefused("The bundle lacks " + BundleWriter.STATEMENT + ".");
        }
        return bytes.clone();
    }
}
