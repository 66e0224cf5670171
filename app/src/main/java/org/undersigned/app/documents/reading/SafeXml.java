package org.undersigned.app.documents.reading;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.undersigned.app.documents.blocks.Unreadable;

/** XML without document types, entities of its own, or anything outside; not deeper than documents are. */
final class SafeXml {
    private static final int DEEPEST = 300;

    private SafeXml() {}

    /** Holds for the parsers inside libraries too. Before the first one is made. */
    static void limitEveryParser() {
        System.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 10));
        System.setProperty("jdk.xml.entityExpansionLimit", "1");
        System.setProperty("jdk.xml.totalEntitySizeLimit", String.valueOf(64 << 20));
    }

    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** What an element is told about its beginning, its text and its end. */
    interface Listener {
        void begins(String name, XMLStreamReader at) throws Unreadable;

        void text(String text) throws Unreadable;

        void ends(String name) throws Unreadable;
    }

    /** Names are local ones: the prefix is the writer's choice. */
    static void read(byte[] xml, Listener listener) throws Unreadable {
        try {
            XMLStreamReader reader = reader(xml);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Unreadable("documents.nested");
                        }
                        listener.begins(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.ends(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> listener.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("documents.dtd");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable(e, "documents.damaged");
        }
    }

    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(XMLStreamReader at, String name, int otherwise) {
        String value = attribute(at, name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
