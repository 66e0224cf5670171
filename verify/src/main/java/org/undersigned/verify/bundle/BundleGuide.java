package org.undersigned.verify.bundle;

import java.util.Set;
import org.undersigned.verify.SignatureRecord;

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
            """;

    private static final String PAYLOADS = """

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
            Each folder in keys/ has the key file of an organisation, as it was fetched from its domain or made of the TXT
            records there. Look whether it is still there, or ask the organisation: that it was is the platform's word.

            ```sh
            ( for file in keys/*/key-file.txt; do
                tail -c +33 "${file%/*}/addendum.bin" | cmp - "$file" || exit 1
                domain=$(sed -n 's/^actor //p' "${file%/*}/entry.txt")
                if [ "$(head -n 1 "$file")" = "# From the DNS TXT records of _undersigned.$domain" ]
                then echo "TXT _undersigned.$domain"
                else echo "https://$domain/.well-known/undersigned.txt"
                fi
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

    private static final String PASSKEYS = """

            Passkeys. Each passkey.txt says what the platform registered, and from where it had mailed the link; that it is
            the signatory's is the platform's word:

            ```sh
            ( for file in keys/*/passkey.txt; do
                folder=${file%/*}
                tail -c +33 "$folder/addendum.bin" | cmp - "$file" || exit 1
                sed -n 's/^public-key //p' "$file" | base64 -d | openssl pkey -pubin -inform DER | cmp - "$folder/passkey.pem" || exit 1
                id=$(sed -n 's/^public-key //p' "$file" | base64 -d | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d '=')
                grep -qx "key passkey:$id" "$folder/entry.txt" || { echo "$folder is of another key"; exit 1; }
              done )
            ```

            What a passkey signs (Web Authentication) is some flags, and what the browser says it was asked: the fingerprint
            of payload.txt, on which site. With OpenSSL 3, in bash:

            ```sh
            ( made=$(mktemp -d)
              for signature in signatures/*/payload.txt.passkey; do
                folder=${signature%/*}
                actor=$(grep '^actor ' "$folder/entry.txt")
                key=$(grep '^key ' "$folder/entry.txt")
                known=none
                for entry in keys/*/entry.txt; do
                  if grep -qx "$actor" "$entry" && grep -qx "$key" "$entry"; then known=${entry%/*}; fi
                done
                for part in authenticator-data client-data signature; do
                  sed -n "s/^$part //p" "$signature" | base64 -d > "$made/$part" || exit 1
                done
                challenge=$(openssl dgst -sha256 -binary "$folder/payload.txt" | base64 | tr '+/' '-_' | tr -d '=')
                grep -q '^{"type":"webauthn.get","challenge":"'"$challenge"'","origin":"' "$made/client-data" ||
                  { echo "$signature is over something else"; exit 1; }
                sed -n 's/^relying-party //p' "$known/passkey.txt" | tr -d '\\n' | openssl dgst -sha256 -binary |
                  cmp - <(head -c 32 "$made/authenticator-data") || exit 1
                [ $(($(od -An -tu1 -j 32 -N 1 "$made/authenticator-data") & 1)) = 1 ] || { echo "nobody was there"; exit 1; }
                openssl dgst -sha256 -binary "$made/client-data" | cat "$made/authenticator-data" - > "$made/signed"
                openssl dgst -sha256 -verify "$known/passkey.pem" -signature "$made/signature" "$made/signed" 2> /dev/null ||
                  openssl pkeyutl -verify -pubin -inkey "$known/passkey.pem" -rawin -in "$made/signed" \
                    -sigfile "$made/signature" || exit 1
                echo "$folder: $(cut -d '"' -f 12 "$made/client-data")"
              done )
            ```
            """;

    private static final String WITHDRAWALS = """

            ## What was withdrawn
            These signatures do not count. Each withdrawal names the signature of the same number, by its addendum:

            ```sh
            ( for entry in withdrawals/*/entry.txt; do
                ended=signatures${entry#withdrawals}
                for field in statement revision actor addendum; do
                  grep -qx "$(grep "^$field " "$entry")" "$ended" || { echo "$entry is of another signature"; exit 1; }
                done
                echo "$ended"
              done )
            ```
            """;

    private static final String ERRATA = """

            ## Notes beside the text
            What reads wrong in the text, and what is meant. The ledger recorded these notes; nobody signed them:

            ```sh
            ( for note in errata/*/erratum.txt; do
                tail -c +33 "${note%/*}/addendum.bin" | cmp - "$note" || exit 1
                cat "$note"
              done )
            ```
            """;

    private static final String FINDINGS = """

            ## What became of the demands
            Each step of a finding, in the order of the ledger: published, disputed, settled or withdrawn. The ledger
            recorded them; nobody signed them. A finding counts while its last step is "published" or "settled":

            ```sh
            ( for step in findings/*/finding.txt; do
                tail -c +33 "${step%/*}/addendum.bin" | cmp - "$step" || exit 1
                cat "$step"
              done )
            ```
            """;

    private static final String OBLIGATIONS = """

            ## Obligations that the statement cites
            Each folder in obligations/ is called by the first 32 digits of the SHA-256 of the words in its record.txt. That
            the statement cites them is the platform's word:

            ```sh
            ( for record in obligations/*/record.txt; do
                id=$(sha256sum < "$record" | cut -c 1-32)
                [ "$record" = "obligations/$id/record.txt" ] || { echo "$record has other words"; exit 1; }
                cat "$record"
              done )
            ```
            """;

    private static final String ON_OBLIGATIONS = """

            What was found about them, step by step, as for the demands:

            ```sh
            ( for step in obligations/*/findings/*/finding.txt; do
                folder=${step%/*}
                digest=$(sha256sum < "$folder/addendum.bin" | cut -c 1-64)
                grep -qx "addendum $digest" "$folder/entry.txt" || { echo "$folder was changed"; exit 1; }
                tail -c +33 "$folder/addendum.bin" | cmp - "$step" || exit 1
                id=${step#obligations/}; id=${id%%/*}
                if grep -qx "step published" "$step" && ! grep -qx "obligation $id" "$step"
                then echo "$step is on another obligation"; exit 1
                fi
                cat "$step"
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

            A passkey ("method passkey") has signed exactly what payload.txt says: that anybody can check. That it is the
            organisation's is the platform's word again.

            "reservation" in payload.txt is what a signatory says against one of the demands; it belongs to its signature.

            That a key was not revoked, and a signature not withdrawn, since the bundle was made, only the whole ledger shows. Ask for a newer bundle.
            """;

    private BundleGuide() {}

    /** @param names of the files that it is about */
    static String text(Set<String> names) {
        long signatures = count(names, BundleWriter.SIGNATURES_FOLDER, BundleWriter.ENTRY);
        boolean hasPayloads = count(names, BundleWriter.SIGNATURES_FOLDER, BundleWriter.PAYLOAD) > 0;
        String named =
                (signatures > 0 ? "signatures/*/entry.txt" : "") + (hasPayloads ? " signatures/*/payload.txt" : "");
        StringBuilder guide = new StringBuilder(beginning(signatures, named));
        append(
                guide,
                names.stream().anyMatch(name -> name.startsWith("statement.") && !name.equals(BundleWriter.STATEMENT)),
                otherTexts(hasPayloads ? "signatures/*/payload.txt" : ""));
        append(
                guide,
                count(names, "", BundleWriter.ADDENDUM)
                        > count(names, BundleWriter.OBLIGATIONS_FOLDER, BundleWriter.ADDENDUM),
                ADDENDA);
        append(guide, hasPayloads, PAYLOADS);
        append(guide, count(names, BundleWriter.KEYS_FOLDER, BundleWriter.KEY_FILE) > 0, KEYS);
        append(guide, count(names, "", signatureFile(SignatureRecord.SSH)) > 0, SSH);
        append(guide, count(names, "", signatureFile(SignatureRecord.MINISIGN)) > 0, MINISIGN);
        append(guide, count(names, "", signatureFile(SignatureRecord.PASSKEY)) > 0, PASSKEYS);
        append(guide, count(names, BundleWriter.WITHDRAWALS_FOLDER, BundleWriter.ENTRY) > 0, WITHDRAWALS);
        append(guide, count(names, BundleWriter.ERRATA_FOLDER, BundleWriter.ENTRY) > 0, ERRATA);
        append(guide, count(names, BundleWriter.FINDINGS_FOLDER, BundleWriter.ENTRY) > 0, FINDINGS);
        append(guide, count(names, BundleWriter.OBLIGATIONS_FOLDER, BundleWriter.RECORD) > 0, OBLIGATIONS);
        append(guide, count(names, BundleWriter.OBLIGATIONS_FOLDER, BundleWriter.ENTRY) > 0, ON_OBLIGATIONS);
        return guide.append(END).toString();
    }

    /** @param payloads every payload.txt, as the shell names them */
    private static String otherTexts(String payloads) {
        return """

            It says the same in further languages, and whoever signed has signed them all. The same of each:

            ```sh
            sha256sum statement.*.txt
            ```

            ```sh
            ( for text in statement.*.txt; do
                revision=$(sha256sum < "$text" | cut -c 1-64)
                language=${text#statement.}; language=${language%%.txt}
                grep -qx "revision $revision" "revision.$language/entry.txt" || { echo "$text is another text"; exit 1; }
                for file in %s; do
                  grep -A 1 -x "revision $revision" "$file" | grep -qx "language $language" ||
                    { echo "$file does not name $text"; exit 1; }
                done
              done )
            ```
            """.formatted(payloads);
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

    private static String signatureFile(String method) {
        return String.valueOf(BundleWriter.SIGNATURE_FILES.get(method));
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
