package org.undersigned.app.renditions;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a published statement's other forms. The same statement gives the same bytes. */
@Component
public class Renditions {
    private final PdfMaker pdf = new PdfMaker();
    private final DocxMaker docx = new DocxMaker();

    /** PDF/A-2u and PDF/UA-1; none where the text has letters of scripts that it has no type for. */
    public Optional<byte[]> pdf(PrintedStatement statement) {
        return pdf.make(statement);
    }

    public byte[] docx(PrintedStatement statement) {
        return docx.make(statement);
    }
}
