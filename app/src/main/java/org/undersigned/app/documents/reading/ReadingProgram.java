package org.undersigned.app.documents.reading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.app.documents.blocks.Unreadable;
import org.undersigned.app.documents.pdf.PdfReader;

/**
 * Main class of the child JVM. Reads one file from standard input, of the kind that the first argument names, and writes
 * one answer: {@code L} and a letter as HTML, {@code N} and names one on a line, {@code T} and rows of a table one on a
 * line, or {@code R} and the message of an {@link Unreadable}.
 */
public final class ReadingProgram {
    public static final char LETTER = 'L';
    public static final char NAMES = 'N';
    public static final char TABLE = 'T';
    public static final char REFUSED = 'R';

    /** Between the cells of a row: in no cell, since control characters are made spaces. */
    public static final String BETWEEN_CELLS = Unreadable.BETWEEN;

    private ReadingProgram() {}

    public static void main(String[] arguments) throws IOException {
        // Libraries log; nobody reads it here, and standard output is the answer's alone.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        String answer = answer(SourceKind.valueOf(arguments[0]), System.in.readAllBytes());
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The answer, within no other limits than those of the readers: for a JVM that may be lost. */
    static String answer(SourceKind kind, byte[] file) {
        try {
            return read(kind, file);
        } catch (Unreadable e) {
            return REFUSED + e.getMessage();
        } catch (StackOverflowError e) {
            return REFUSED + "documents.nested";
        } catch (RuntimeException e) {
            // Parsers throw whatever a damaged file makes them stumble over.
            System.err.println(e);
            return REFUSED + "documents.damaged";
        }
    }

    private static String read(SourceKind kind, byte[] file) throws Unreadable {
        SafeXml.limitEveryParser();
        return switch (kind) {
            case PDF -> letter(PdfReader.read(file));
            case ZIP -> packed(ZipMembers.of(file));
            case CSV ->
                names(CsvReader.sheets(new String(file, StandardCharsets.UTF_8)).names());
            case MARKDOWN -> LETTER + MarkdownReader.html(new String(file, StandardCharsets.UTF_8));
            case CSV_ROWS -> table(CsvReader.sheets(new String(file, StandardCharsets.UTF_8)));
            case ZIP_ROWS -> table(spreadsheet(ZipMembers.of(file)));
        };
    }

    private static Sheets spreadsheet(ZipMembers zip) throws Unreadable {
        if (isOpenSpreadsheet(zip)) {
            return OdfSheetReader.sheets(zip);
        }
        if (zip.has("xl/workbook.xml")) {
            return ExcelReader.sheets(zip);
        }
        throw new Unreadable("documents.no-table");
    }

    private static String table(Sheets sheets) throws Unreadable {
        StringBuilder table = new StringBuilder().append(TABLE);
        for (List<String> row : sheets.rows()) {
            table.append(row.stream()
                            .map(cell ->
                                    cell.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                            .collect(Collectors.joining(BETWEEN_CELLS)))
                    .append('\n');
        }
        return table.toString();
    }

    private static boolean isOpenSpreadsheet(ZipMembers zip) throws Unreadable {
        return type(zip).startsWith("application/vnd.oasis.opendocument.spreadsheet");
    }

    private static String type(ZipMembers zip) throws Unreadable {
        return new String(zip.find("mimetype").orElse(new byte[0]), StandardCharsets.ISO_8859_1).strip();
    }

    private static String packed(ZipMembers zip) throws Unreadable {
        if (type(zip).startsWith("application/vnd.oasis.opendocument.text")) {
            return letter(OdfTextReader.read(zip));
        }
        if (isOpenSpreadsheet(zip)) {
            return names(OdfSheetReader.sheets(zip).names());
        }
        if (zip.has("xl/workbook.xml")) {
            return names(ExcelReader.sheets(zip).names());
        }
        if (zip.has("ppt/presentation.xml")) {
            throw new Unreadable("documents.presentation");
        }
        if (zip.has("word/document.xml") || zip.has("[Content_Types].xml")) {
            return letter(WordReader.read(zip));
        }
        throw new Unreadable("documents.archive");
    }

    private static String letter(Blocks blocks) throws Unreadable {
        if (blocks.isEmpty()) {
            throw new Unreadable("text.no-words");
        }
        return LETTER + blocks.html();
    }

    private static String names(List<String> names) {
        return NAMES + String.join("\n", names);
    }
}
