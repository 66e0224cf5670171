package org.undersigned.app.renditions;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tables that are read from right to left. The layout sets cells from left to right whatever the direction: so each row is
 * turned around before, and what a listener hears is turned back after.
 */
final class MirroredRows {
    private MirroredRows() {}

    static void turn(Document document) {
        for (Element row : document.select("tr")) {
            List<Element> cells = List.copyOf(row.children());
            cells.reversed().forEach(row::appendChild);
        }
    }

    static void turnBack(PDDocument pdf) {
        turnBack(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void turnBack(PDStructureNode node) {
        List<Object> kids = node.getKids();
        if (node instanceof PDStructureElement element
                && StandardStructureTypes.TR.equals(element.getStructureType())) {
            node.setKids(kids.reversed());
        }
        kids.stream().filter(PDStructureNode.class::isInstance).forEach(kid -> turnBack((PDStructureNode) kid));
    }
}
