package org.undersigned.app.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.undersigned.app.statements.Labels;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/** A statement's text as Markdown (CommonMark 0.31), with its demands numbered as they are. */
final class MarkdownText {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();
    private static final int BELOW_THE_TITLE = 2;

    private final Labels labels;
    private int number = 1;

    private MarkdownText(Labels labels) {
        this.labels = labels;
    }

    static String of(StatementText text, Labels labels) {
        MarkdownText markdown = new MarkdownText(labels);
        Document document = new Document();
        document.appendChild(heading(1, text.title()));
        text.blocks().forEach(block -> document.appendChild(markdown.node(block)));
        return RENDERER.render(document);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(BELOW_THE_TITLE, heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Quote quote -> holding(new BlockQuote(), List.of(paragraph(quote.text())));
            case Block.BulletList list -> bullets(list.items());
            case Block.DemandList list -> demands(list.demands());
        };
    }

    private Node demands(List<Demand> demands) {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(number);
        list.setMarkerDelimiter(".");
        list.setTight(false);
        for (Demand demand : demands) {
            list.appendChild(demand(demand));
            number++;
        }
        return list;
    }

    private Node demand(Demand demand) {
        List<Node> within = new ArrayList<>(List.of(paragraph(demand.text())));
        if (!demand.parts().isEmpty()) {
            within.add(bullets(lettered(demand.parts())));
        }
        demand.test().ifPresent(test -> within.add(paragraph(labels.metWhen() + ": " + test)));
        switch (demand.due()) {
            case Due.On on -> within.add(paragraph(labels.due() + ": " + labels.written(on.date())));
            case Due.Undated undated -> within.add(paragraph(labels.noDueDate() + ": " + undated.reason()));
            case Due.NotStated notStated -> {}
        }
        return holding(new ListItem(), within);
    }

    private static List<String> lettered(List<String> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> (char) ('a' + i) + ") " + parts.get(i))
                .toList();
    }

    private static Node bullets(List<String> items) {
        BulletList list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        items.forEach(item -> list.appendChild(holding(new ListItem(), List.of(paragraph(item)))));
        return list;
    }

    private static Node heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        return holding(heading, List.of(new Text(text)));
    }

    private static Node paragraph(String text) {
        return holding(new Paragraph(), List.of(new Text(text)));
    }

    private static Node holding(Node node, List<Node> children) {
        children.forEach(node::appendChild);
        return node;
    }
}
