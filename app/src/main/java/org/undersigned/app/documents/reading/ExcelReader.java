package org.undersigned.app.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.documents.blocks.Unreadable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** XLSX through POI's events, so that no sheet is in memory as a whole. */
final class ExcelReader implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final Sheets sheets = new Sheets();

    private ExcelReader() {}

    static Sheets sheets(ZipMembers zip) throws Unreadable {
        ExcelReader reader = new ExcelReader();
        try (OPCPackage file = OPCPackage.open(new MembersPackage(zip))) {
            XSSFReader workbook = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            for (Iterator<InputStream> all = workbook.getSheetsData(); all.hasNext(); ) {
                try (InputStream sheet = all.next()) {
                    reader.sheets.beginSheet();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(workbook.getStylesTable(), strings, reader, false));
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (TooMany e) {
            throw e.unreadable;
        } catch (IOException
                | OpenXML4JException
                | POIXMLException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException e) {
            throw new Unreadable(e, "documents.workbook-damaged");
        }
        return reader.sheets;
    }

    @Override
    public void startRow(int row) {
        sheets.beginRow();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        if (reference != null && shown != null) {
            sheets.cell(new CellReference(reference).getCol(), shown);
        }
    }

    @Override
    public void endRow(int row) {
        try {
            sheets.endRow();
        } catch (Unreadable e) {
            throw new TooMany(e);
        }
    }

    private static final class TooMany extends RuntimeException {
        private final Unreadable unreadable;

        TooMany(Unreadable unreadable) {
            super(unreadable);
            this.unreadable = unreadable;
        }
    }
}
