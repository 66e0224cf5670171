package org.undersigned.verify.bundle;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.tlog.Utf8;
import org.undersigned.verify.Fields;

/** The files of a bundle under the names that docs/spec/proof-bundle.md, "Files", gives them, and no others. */
final class BundleFiles {
    private static final Set<String> ALWAYS = Set.of(
            BundleWriter.STATEMENT,
            BundleWriter.POLICY,
            BundleWriter.GUIDE,
            BundleWriter.PAGE,
            BundleWriter.SUMS,
            BundleWriter.REVISION_FOLDER + BundleWriter.ENTRY,
            BundleWriter.REVISION_FOLDER + BundleWriter.PROOF);
    private static final Set<String> SOMETIMES = Set.of(
            BundleWriter.PUBLICATION_FOLDER + BundleWriter.ENTRY,
            BundleWriter.PUBLICATION_FOLDER + BundleWriter.PROOF,
            BundleWriter.ALLOWED_SIGNERS);
    private static final Pattern NUMBERED =
            Pattern.compile("signatures/[0-9]{5,6}/(entry\\.txt|proof\\.tlog-proof|addendum\\.bin"
                    + "|payload\\.txt(\\.sig|\\.minisig|\\.passkey)?)"
                    + "|keys/[0-9]{5,6}/(entry\\.txt|proof\\.tlog-proof|addendum\\.bin|key-file\\.txt|minisign\\.pub"
                    + "|passkey\\.txt|passkey\\.pem|revocation-entry\\.txt|revocation-proof\\.tlog-proof)"
                    + "|(erasures|withdrawals)/[0-9]{5,6}/(entry\\.txt|proof\\.tlog-proof)"
                    + "|errata/[0-9]{5,6}/(entry\\.txt|proof\\.tlog-proof|addendum\\.bin|erratum\\.txt)"
                    + "|findings/[0-9]{5,6}/(entry\\.txt|proof\\.tlog-proof|addendum\\.bin|finding\\.txt)"
                    + "|obligations/[0-9a-f]{32}/(record\\.txt"
                    + "|findings/[0-9]{5,6}/(entry\\.txt|proof\\.tlog-proof|addendum\\.bin|finding\\.txt))");
    private static final Pattern OF_A_LANGUAGE = Pattern.compile("(?:statement\\.(" + Fields.LANGUAGE
            + ")\\.txt|revision\\.(" + Fields.LANGUAGE + ")/(?:entry\\.txt|proof\\.tlog-proof))");

    private final ProofBundle bundle;
    private final SortedSet<String> folders = new TreeSet<>();
    private final SortedSet<String> languages = new TreeSet<>();

    /** Refuses a bundle with other files, without one that it needs, or whose SHA256SUMS does not agree. */
    BundleFiles(ProofBundle bundle) throws BundleRefused {
        this.bundle = bundle;
        for (String name : bundle.files().keySet()) {
            Matcher ofALanguage = OF_A_LANGUAGE.matcher(name);
            if (ofALanguage.matches()) {
                languages.add(ofALanguage.group(1) == null ? ofALanguage.group(3) : ofALanguage.group(1));
            } else if (NUMBERED.matcher(name).matches()) {
                folders.add(name.substring(0, name.lastIndexOf('/') + 1));
            } else if (!ALWAYS.contains(name) && !SOMETIMES.contains(name)) {
                throw new BundleRefused("The bundle holds " + name + ", which no bundle has.");
            }
        }
        for (String name : ALWAYS) {
            text(name);
        }
        if (!text(BundleWriter.SUMS).equals(BundleWriter.sums(bundle.files()))) {
            throw new BundleRefused("SHA256SUMS does not agree with the files: one of them was changed.");
        }
    }

    /** Of the authoritative texts beside the first, in order. */
    SortedSet<String> languages() {
        return languages;
    }

    /** Numbered folders of a kind, in order. */
    SortedSet<String> folders(String kind) {
        // The kind ends in a slash, and 0 is the character behind it.
        return folders.subSet(kind, kind.substring(0, kind.length() - 1) + "0");
    }

    /** Ids of the obligations of which it has anything, in order. */
    SortedSet<String> obligations() {
        SortedSet<String> ids = new TreeSet<>();
        for (String folder : folders(BundleWriter.OBLIGATIONS_FOLDER)) {
            ids.add(folder.substring(
                    BundleWriter.OBLIGATIONS_FOLDER.length(),
                    folder.indexOf('/', BundleWriter.OBLIGATIONS_FOLDER.length())));
        }
        return ids;
    }

    boolean has(String name) {
        return bundle.files().containsKey(name);
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(bundle.files().get(name));
    }

    byte[] bytes(String name) throws BundleRefused {
        return find(name).orElseThrow(() -> new BundleRefused("The bundle lacks " + name + "."));
    }

    String text(String name) throws BundleRefused {
        try {
            return Utf8.decode(bytes(name), Fields.LONGEST_FILE);
        } catch (IllegalArgumentException e) {
            throw new BundleRefused(name + " is not UTF-8.", e);
        }
    }
}
