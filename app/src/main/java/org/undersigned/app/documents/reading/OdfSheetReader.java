package org.undersigned.app.documents.reading;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.undersigned.app.documents.blocks.Unreadable;

/** ODS: the cells of {@code content.xml} as they show. A cell or row that is repeated a million times is read once. */
final class OdfSheetReader implements SafeXml.Listener {
    private static final Set<String> GONE = Set.of("annotation", "shapes", "forms", "tracked-changes");
    private static final int FARTHEST = 100_000;

    private final Sheets sheets = new Sheets();
    private final StringBuilder text = new StringBuilder();
    private int column;
    private int width;
    private int skipped;

    private OdfSheetReader() {}

    static Sheets sheets(ZipMembers zip) throws Unreadable {
        OdfSheetReader reader = new OdfSheetReader();
        SafeXml.read(zip.get("content.xml"), reader);
        return reader.sheets;
    }

    @Override
    public void begins(String name, XMLStreamReader at) {
        if (skipped > 0 || GONE.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "table" -> sheets.beginSheet();
            case "table-row" -> {
                sheets.beginRow();
                column = 0;
            }
            case "table-cell", "covered-table-cell" -> {
                text.setLength(0);
                width = SafeXml.number(at, "number-columns-repeated", 1);
            }
            case "p", "s", "tab", "line-break" -> text.append(' ');
            default -> {}
        }
    }

    @Override
    public void text(String characters) {
        if (skipped == 0) {
            text.append(characters);
        }
    }

    @Override
    public void ends(String name) throws Unreadable {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "table-cell", "covered-table-cell" -> {
                sheets.cell(column, text.toString().replaceAll("\\s+", " "));
                column = Math.min(FARTHEST, column + width);
            }
            case "table-row" -> sheets.endRow();
            default -> {}
        }
    }
}
