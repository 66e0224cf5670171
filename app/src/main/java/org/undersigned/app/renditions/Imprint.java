package org.undersigned.app.renditions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.util.DateConverter;

/**
 * Date and id of a PDF: those of what it shows, not of the moment it was laid out, so that it is the same file whoever
 * makes it again.
 */
record Imprint(Instant date, long id) {
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");
    private static final int HEX_DIGITS_OF_A_LONG = 16;

    /** @param sha256 of what it shows, 64 hexadecimal digits */
    static Imprint of(Instant date, String sha256) {
        return new Imprint(date, Long.parseUnsignedLong(sha256.substring(0, HEX_DIGITS_OF_A_LONG), 16));
    }

    void stamp(PDDocument pdf) throws IOException {
        Calendar created = GregorianCalendar.from(date.atZone(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(created);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        // The two must say the same, or it is not PDF/A.
        String stamped =
                CREATED.matcher(xmp).replaceAll("$1" + Matcher.quoteReplacement(DateConverter.toISO8601(created)));
        metadata.importXMPMetadata(stamped.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(id);
    }
}
