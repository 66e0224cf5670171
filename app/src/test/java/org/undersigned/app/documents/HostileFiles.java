package org.undersigned.app.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files made to hang a parser or to exhaust its memory. */
public final class HostileFiles {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private HostileFiles() {}

    static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> word(String document) {
        Map<String, byte[]> members = new TreeMap<>();
        members.put("[Content_Types].xml", bytes("""
                        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
        members.put("_rels/.rels", bytes("""
                        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""));
        members.put("word/document.xml", bytes(document));
        return members;
    }

    static String wordBody(String content) {
        return "<w:document xmlns:w=\"" + W + "\"><w:body>" + content + "</w:body></w:document>";
    }

    static byte[] docx(String document) {
        return zip(word(document));
    }

    /** With so much that cannot be packed beside it that its ratio looks harmless. */
    static byte[] docxWithBallast(String document, int ballast) {
        Map<String, byte[]> members = word(document);
        byte[] noise = new byte[ballast];
        new Random(7).nextBytes(noise);
        members.put("word/media/image1.png", noise);
        return zip(members);
    }

    private static byte[] odf(String type, String content) {
        Map<String, byte[]> members = new TreeMap<>();
        members.put("mimetype", bytes("application/vnd.oasis.opendocument." + type));
        members.put("content.xml", bytes(content));
        return zip(members);
    }

    private static String odfContent(String kind, String content) {
        return "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:body><office:"
                + kind + ">" + content + "</office:" + kind + "></office:body></office:document-content>";
    }

    static byte[] odt(String content) {
        return odf("text", odfContent("text", content));
    }

    static byte[] ods(String content) {
        return odf("spreadsheet", odfContent("spreadsheet", content));
    }

    public static byte[] zipBomb() {
        return docx(wordBody(" ".repeat(80 << 20)));
    }

    static byte[] zipOfZips() {
        byte[] inner = zip(Map.of("0.xml", new byte[1 << 20]));
        for (int i = 0; i < 5; i++) {
            Map<String, byte[]> copies = new TreeMap<>();
            for (int j = 0; j < 10; j++) {
                copies.put(j + ".zip", inner);
            }
            inner = zip(copies);
        }
        return inner;
    }

    /** By hand: only names, nothing in them. */
    static byte[] manyMembers(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count * 80);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < count; i++) {
                ZipEntry entry = new ZipEntry(Integer.toString(i, 36));
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String laughing(String root, String inside) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return xml.append("]>") + root.replace("@", inside);
    }

    static byte[] laughingDocx() {
        return docx(laughing(wordBody("<w:p><w:r><w:t>@</w:t></w:r></w:p>"), "&a11;"));
    }

    static byte[] laughingOdt() {
        return odf("text", laughing(odfContent("text", "<text:p>@</text:p>"), "&a11;"));
    }

    static byte[] outsideEntityOdt() {
        return odf(
                "text",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                        + odfContent("text", "<text:p>&f;</text:p>"));
    }

    static byte[] deepDocx(int depth) {
        return docx(wordBody("<w:tbl><w:tr><w:tc>".repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth)));
    }

    static byte[] deepOdt(int depth) {
        return odt("<text:section>".repeat(depth) + "</text:section>".repeat(depth));
    }

    static byte[] pdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        pdf.append("trailer <</Root 1 0 R /Size ").append(objects.length + 1).append(">>\nstartxref\n0\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pageTreeCycle() {
        return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]/Parent 2 0 R>>");
    }

    static byte[] manyPages(int count, int stated) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count " + stated + "/Kids[" + "3 0 R ".repeat(count) + "]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
    }

    static byte[] pdfWithContent(String dictionary, byte[] content) {
        String pdf = new String(
                pdf(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<<>>>>",
                        dictionary + "\nstream\n@\nendstream"),
                StandardCharsets.ISO_8859_1);
        return pdf.replace("@", new String(content, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] flateBomb(int megabytes) {
        byte[] chunk = bytes("q ".repeat(1 << 19));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < megabytes; i++) {
                deflated.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdfWithContent("<</Length " + out.size() + "/Filter/FlateDecode>>", out.toByteArray());
    }

    static byte[] hugeImage() {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</XObject<</I 4 0 R>>>>>>",
                "<</Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000/BitsPerComponent 8/ColorSpace/DeviceRGB"
                        + "/Length 4000000000>>\nstream\nxx\nendstream",
                "<</Length 5>>\nstream\n/I Do\nendstream");
    }

    static byte[] nestedArrays(int depth) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(depth) + "]".repeat(depth) + ">>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R>>");
    }

    static byte[] lockedPdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
