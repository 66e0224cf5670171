package org.undersigned.app.documents.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/** Where in the lists of an OpenDocument text the reader is, and which sign the next paragraph gets. */
final class OdfItems {
    private final OdfStyles styles;
    /** Of each open list its style: an inner one without a style has that of the outer. */
    private final Deque<String> lists = new ArrayDeque<>();

    private boolean due;
    private int start;

    OdfItems(OdfStyles styles) {
        this.styles = styles;
    }

    boolean isInside() {
        return !lists.isEmpty();
    }

    void beginList(XMLStreamReader at) {
        String own = SafeXml.attribute(at, "style-name");
        boolean goesOn = SafeXml.attribute(at, "continue-numbering").equals("true")
                || !SafeXml.attribute(at, "continue-list").isEmpty();
        if (lists.isEmpty()) {
            styles.begin(own, goesOn);
        }
        lists.push(own.isEmpty() && !lists.isEmpty() ? lists.getFirst() : own);
    }

    void beginItem(String name, XMLStreamReader at) {
        // An item that holds only an inner list shows no sign: it is taken with the first paragraph.
        due = name.equals("list-item");
        start = SafeXml.number(at, "start-value", 0);
    }

    /** Only the first paragraph of an item has a sign. */
    String takeSign() {
        boolean taken = due && !lists.isEmpty();
        due = false;
        return taken ? styles.next(lists.getFirst(), lists.size() - 1, start) : "";
    }

    void endList() {
        lists.poll();
        due = false;
    }
}
