package org.undersigned.verify.bundle;

import java.util.Set;
import org.undersigned.verify.OrganisationKey;

/** The words of {@code VERIFY.md}: how to check a bundle with tools that are not ours. A test runs every command in it. */
final class BundleGuide {
    private static final String ADDENDA = """

            ## What the ledger is bound to
            An entry names the SHA-256 of its addendum: 32 random bytes, then the content.

            ```sh
            ( for addendum in */*/addendum.bin; do
                digest=$(sha256sum < "$addendum" | cut -c 1-64)
                grep -qx "addendum $digest" "${addendum%/*}/entry.txt" || { echo "$addendum was changed"; exit 1; }
              done )
            ```

            That payload.txt is what the addendum holds, behind the random bytes and three lines:

            ```sh
            ( for payload in signatures/*/payload.txt; do
                tail -c +33 "${payload%/*}/addendum.bin" | tail -n +4 | head -c "$(wc -c < "$payload")" |
                  cmp - "$payload" || exit 1
              done )
            ```
            """;

    private static final String KEYS = """

            ## Organisations' keys
            Each folder in keys/ has the key file of an organisation, as it was fetched from its domain. Look whether it is
            still there, or ask the organisation: that it was is the platform's word.

            ```sh
            ( for file in keys/*/key-file.txt; do
                tail -c +33 "${file%/*}/addendum.bin" | cmp - "$file" || exit 1
                sed -n 's|^actor \\(.*\\)|https://\\1/.well-known/undersigned.txt|p' "${file%/*}/entry.txt"
              done )
            ```

            A signature counts where the line "index" of its proof.tlog-proof is higher than that of its key's, and lower
            than that of the key's revocation-proof.tlog-proof if there is one.
            """;

    private static final String SSH = """

            Signatures of ssh keys, with OpenSSH 8.1 or newer. The key that it prints is the one in the line "key" of the
            entry beside the signature, and in the key file:

            ```sh
            ( for signature in signatures/*/payload.txt.sig; do
                folder=${signature%/*}
                domain=$(sed -n 's/^actor //p' "$folder/entry.txt")
                ssh-keygen -Y verify -f allowed_signers -n undersigned -I "$domain" -s "$signature" \\
                  < "$folder/payload.txt" || exit 1
              done )
            ```
            """;

    private static final String MINISIGN = """

            Signatures of minisign keys, each under the key that the entries name:

            ```sh
            ( for signature in signatures/*/payload.txt.minisig; do
                folder=${signature%/*}
                domain=$(grep '^actor ' "$folder/entry.txt")
                key=$(grep '^key ' "$folder/entry.txt")
                public=none
                for entry in keys/*/entry.txt; do
                  if grep -qx "$domain" "$entry" && grep -qx "$key" "$entry"; then public=${entry%/*}/minisign.pub; fi
                done
                minisign -V -p "$public" -m "$folder/payload.txt" -x "$signature" || exit 1
              done )
            ```
            """;

    private static final String END = """

            ## The ledger
            Each proof.tlog-proof shows that the entry beside it is in the ledger: a line with its place, the hashes from
            the entry up to the root of a Merkle tree (RFC 6962, SHA-256), and the checkpoint that the ledger has signed,
            with witnesses where there are any. The format is c2sp.org/tlog-proof, that of the checkpoint
            c2sp.org/tlog-checkpoint; programs of other authors read both, such as those built on the Go packages
            golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog. policy.txt names the keys of the ledger and of its
            witnesses (c2sp.org/tlog-policy). Get these keys from somewhere else too, such as a newspaper or a partner: a
            forged bundle would bring forged keys.

            ## With Undersigned
            verify.html does all of this in a browser, without a network; so does `./undersigned verify BUNDLE.zip`. Take
            either from somewhere else than this bundle, or compare its SHA-256 with one from elsewhere.

            ## What it proves, and what it does not
            It proves that these words were recorded, that each signature names exactly these words, when at the earliest it
            was made, and that nothing was changed since.

            Signatures made by mail ("method email-…" in addendum.bin) rest on the platform's word: it attests that somebody
            opened a link sent to that organisation's address and pressed the button. Nobody can check that without trusting
            the platform. Ask the organisation itself where it matters.

            That a key was not revoked since the bundle was made, only the whole ledger shows. Ask for a newer bundle.
            """;

    private BundleGuide() {}

    /** @param names of the files that it is about */
    static String text(Set<String> names) {
        long signatures = count(names, BundleWriter.SIGNATURES_FOLDER, BundleWriter.ENTRY);
        boolean hasPayloads = count(names, BundleWriter.SIGNATURES_FOLDER, BundleWriter.PAYLOAD) > 0;
        String named =
                (signatures > 0 ? "signatures/*/entry.txt" : "") + (hasPayloads ? " signatures/*/payload.txt" : "");
        StringBuilder guide = new StringBuilder(beginning(signatures, named));
        append(guide, hasPayloads, ADDENDA);
        append(guide, count(names, BundleWriter.KEYS_FOLDER, BundleWriter.KEY_FILE) > 0, KEYS);
        append(guide, count(names, "", BundleWriter.signatureFile(OrganisationKey.Kind.SSH)) > 0, SSH);
        append(guide, count(names, "", BundleWriter.signatureFile(OrganisationKey.Kind.MINISIGN)) > 0, MINISIGN);
        return guide.append(END).toString();
    }

    private static String beginning(long signatures, String named) {
        return """
            # How to check this bundle

            This bundle proves what was signed, and what the ledger recorded about it. It holds %d signatures. None of the
            commands below is ours. Unpack the bundle into an empty folder and run them there, in a shell such as bash; on
            macOS write `shasum -a 256` for `sha256sum`. Where something does not hold, a command says so and ends with an error.

            ## The files
            Whether every file is as it was packed:

            ```sh
            sha256sum -c SHA256SUMS
            ```

            ## The text
            The fingerprint of the signed text. The same 64 digits stand on the statement's page:

            ```sh
            sha256sum statement.txt
            ```

            The ledger's entries, and what each signatory signed, name it too:

            ```sh
            ( revision=$(sha256sum < statement.txt | cut -c 1-64)
              for file in revision/entry.txt %s; do
                grep -qx "revision $revision" "$file" || { echo "$file names another text"; exit 1; }
              done )
            ```
            """.formatted(signatures, named);
    }

    private static long count(Set<String> names, String folder, String file) {
        return names.stream()
                .filter(name -> name.startsWith(folder) && name.endsWith("/" + file))
                .count();
    }

    private static void append(StringBuilder guide, boolean applies, String part) {
        if (applies) {
            guide.append(part);
        }
    }
}
