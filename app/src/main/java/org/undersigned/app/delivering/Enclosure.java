package org.undersigned.app.delivering;

import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.tlog.Hash;

/**
 * The public file that goes with a letter: the PDF, or the signed text where there is none.
 *
 * @param path of the same file on the site
 */
public record Enclosure(OutgoingMail.Attachment file, String path) {
    public String name() {
        return file.name();
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        return Hash.sha256(file.content()).toHex();
    }

    /** In bytes. */
    public int size() {
        return file.content().length;
    }
}
