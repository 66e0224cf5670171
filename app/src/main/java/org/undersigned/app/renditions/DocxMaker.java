package org.undersigned.app.renditions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a statement as a document for word processors. */
final class DocxMaker {
    byte[] make(PrintedStatement statement) {
        XWPFDocument document = new XWPFDocument();
        try {
            new DocxText(new DocxParagraphs(document, statement.language()), statement).write();
            describe(document.getProperties().getCoreProperties(), statement);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return UndatedZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // Closing it would write all of it a second time, for nobody.
            document.getPackage().revert();
        }
    }

    private static void describe(CoreProperties properties, PrintedStatement statement) {
        properties.setTitle(statement.text().title());
        properties.setSubjectProperty(statement.labels().jointStatement());
        properties.setCreator("Undersigned");
        properties.setIdentifier("sha256:" + statement.sha256());
        Optional<Date> published = Optional.of(Date.from(statement.publishedAt()));
        properties.setCreated(published);
        properties.setModified(published);
    }
}
