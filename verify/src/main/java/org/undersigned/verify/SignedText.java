package org.undersigned.verify;

/**
 * One of the texts that a signatory signs: a statement may say the same in several languages, all of them authoritative.
 *
 * @param sha256 of the canonical text
 * @param language BCP 47 tag
 */
public record SignedText(String sha256, String language) {
    public SignedText {
        Fields.requireForm(Fields.SHA256, sha256, "a revision's digest has 64 hexadecimal digits");
        Fields.requireForm(Fields.LANGUAGE, language, "not a language tag");
    }
}
