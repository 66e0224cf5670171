package org.undersigned.app.renditions;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Tells whoever listens to a PDF that the names are a list. The layout can set a list's items side by side, but then
 * loses their tags; so the template makes them paragraphs in a part, the only one, and here the part becomes a list.
 */
final class NameList {
    private NameList() {}

    static void tag(PDDocument pdf) {
        for (PDStructureElement part :
                under(pdf.getDocumentCatalog().getStructureTreeRoot(), StandardStructureTypes.PART)) {
            List<PDStructureElement> names = under(part, StandardStructureTypes.P);
            part.setStructureType(StandardStructureTypes.L);
            part.setKids(new ArrayList<>());
            names.forEach(name -> addItem(part, name));
        }
    }

    private static void addItem(PDStructureElement list, PDStructureElement name) {
        PDStructureElement item = new PDStructureElement(StandardStructureTypes.LI, list);
        PDStructureElement body = new PDStructureElement(StandardStructureTypes.L_BODY, item);
        list.appendKid(item);
        item.appendKid(body);
        name.setParent(body);
        body.appendKid(name);
    }

    private static List<PDStructureElement> under(PDStructureNode node, String type) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element && type.equals(element.getStructureType())) {
                found.add(element);
            } else if (kid instanceof PDStructureElement element) {
                found.addAll(under(element, type));
            }
        }
        return found;
    }
}
