package org.undersigned.verify;

/** The words of {@code VERIFY.md}: how to check a bundle with tools that are not ours. */
final class BundleGuide {
    private BundleGuide() {}

    static String text(int signatures) {
        return """
                # How to check this bundle

                This bundle proves what was signed, and what the ledger recorded about it. It holds %d signatures.

                ## Without any software of ours
                Unpack it into an empty folder. Then

                    sha256sum -c SHA256SUMS

                says whether every file is as it was packed, and

                    sha256sum statement.txt

                prints the fingerprint of the signed text. The same 64 digits stand

                - on the statement's page,
                - in the line "revision" of every file signatures/*/payload.txt, which is what that signatory signed,
                - in the line "revision" of revision/entry.txt, publication/entry.txt and signatures/*/entry.txt, which
                  is what the ledger keeps.

                `sha256sum signatures/00001/addendum.bin` prints the digest in the line "addendum" of
                signatures/00001/entry.txt: so the ledger is bound to that payload.

                Each proof.tlog-proof shows that the entry beside it is in the ledger's Merkle tree. The format is
                c2sp.org/tlog-proof; programs of other authors read it. policy.txt names the ledger's keys
                (c2sp.org/tlog-policy). Get these keys from somewhere else too, such as a newspaper or a partner: a
                forged bundle would bring forged keys.

                ## With Undersigned

                    ./undersigned verify BUNDLE.zip

                does all of this offline, and the signatures under the checkpoint.

                ## What it proves, and what it does not
                It proves that these words were recorded, that each signature names exactly these words, when at the
                earliest it was made, and that nothing was changed since.

                Signatures made by mail ("method email-…" in addendum.bin) rest on the platform's word: it attests that
                somebody opened a link sent to that organisation's address and pressed the button. Nobody can check
                that without trusting the platform. Ask the organisation itself where it matters.
                """.formatted(signatures);
    }
}
