package org.undersigned.app.commenting.showing;

import static org.undersigned.app.words.Speech.language;
import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.CommentThread;
import org.undersigned.app.publicfiles.AtomText;
import org.undersigned.app.publicfiles.XmlText;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.SiteAddress;

/** The approved comments on a statement as Atom (RFC 4287), the newest first. Says of an author no more than the page does. */
final class CommentFeed {
    static final String TYPE = AtomText.CONTENT_TYPE;

    private static final int MOST = 50;

    private CommentFeed() {}

    static String of(PublicStatement statement, List<CommentThread> threads, SiteAddress address) {
        List<Comment> newest = threads.stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.first()), thread.replies().stream()))
                .filter(Comment::isPublic)
                .sorted(Comparator.comparing(CommentFeed::approved).reversed())
                .limit(MOST)
                .toList();
        String path = statement.path() + "/comments";
        String title = say("commenting.comments.title", "title", statement.title());
        Instant updated = newest.stream().findFirst().map(CommentFeed::approved).orElse(statement.publishedAt());
        return XmlText.of(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(AtomText.NAMESPACE);
            xml.writeAttribute("xml:lang", language().tag());
            XmlText.element(xml, "id", address.link(path + ".atom"));
            XmlText.element(xml, "title", title);
            XmlText.element(xml, "updated", AtomText.seconds(updated));
            AtomText.link(xml, "self", "application/atom+xml", address.link(path + ".atom"));
            AtomText.link(xml, "alternate", "text/html", address.link(path));
            for (Comment comment : newest) {
                entry(xml, comment, address.link(path + "/" + comment.id()));
            }
            xml.writeEndElement();
        });
    }

    private static void entry(XMLStreamWriter xml, Comment comment, String url) throws XMLStreamException {
        xml.writeStartElement("entry");
        XmlText.element(xml, "id", "urn:uuid:" + comment.id());
        XmlText.element(xml, "title", say("commenting.feed.entry", "name", comment.name()));
        XmlText.element(xml, "published", AtomText.seconds(comment.writtenAt()));
        XmlText.element(xml, "updated", AtomText.seconds(approved(comment)));
        xml.writeStartElement("author");
        XmlText.element(xml, "name", comment.name());
        xml.writeEndElement();
        AtomText.link(xml, "alternate", "text/html", url);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(comment.shown().orElse(""));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Instant approved(Comment comment) {
        return comment.approvedAt().orElse(comment.writtenAt());
    }
}
