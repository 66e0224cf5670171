package org.undersigned.app.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.Importer;

/**
 * Reads what the correction screen sends. An empty line inside a block makes two of it; an empty block is gone; a block
 * may be joined with the next; one that was made the title becomes it.
 */
final class DraftForm {
    private static final int MOST_BLOCKS = 5000;
    private static final String ADDED = "new";
    private static final String UNKNOWN_LANGUAGE = "und";
    private static final String JOIN = "join-";

    private final HttpServletRequest request;
    private final Draft before;
    private final List<Draft.Block> blocks = new ArrayList<>();
    private String title;

    DraftForm(HttpServletRequest request, Draft before) {
        this.request = request;
        this.before = before;
        this.title = typed("title").strip().replaceAll("\\s+", " ");
    }

    Draft read() {
        String language = WrittenLanguage.isKnown(typed("language")) ? typed("language") : UNKNOWN_LANGUAGE;
        int sent = number(typed("blocks"));
        if (sent > MOST_BLOCKS) {
            throw new NotFound();
        }
        int joined = joined();
        for (int i = 0; i < sent; i++) {
            add(Integer.toString(i), language, i, i > 0 && i == joined + 1);
        }
        add(ADDED, language, -1, false);
        return new Draft(
                before.statement(),
                before.source(),
                title,
                language,
                typed("addressees")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                blocks,
                number(typed("version")));
    }

    /** The block that is to be joined with the next; -2 for none. */
    int joined() {
        String act = typed("act");
        return act.startsWith(JOIN) ? number(act.substring(JOIN.length())) : -2;
    }

    private void add(String field, String language, int position, boolean toTheLast) {
        BlockRole role = role(typed("role-" + field));
        for (String piece : typed("text-" + field).split("\\R\\s*\\R")) {
            String text = piece.replaceAll("\\s+", " ").strip();
            if (text.isEmpty()) {
                continue;
            }
            if (role == BlockRole.TITLE) {
                takeAsTitle(text);
            } else if (toTheLast && !blocks.isEmpty()) {
                join(text, language, position);
            } else {
                blocks.add(block(role, text, language, position));
            }
        }
    }

    // What was the title is kept, left out, so that nothing is lost by one wrong key.
    private void takeAsTitle(String text) {
        if (!title.isEmpty()) {
            blocks.addFirst(Draft.Block.added(UUID.randomUUID(), BlockRole.DISCARDED, title));
        }
        title = text;
    }

    private void join(String text, String language, int position) {
        Draft.Block above = blocks.removeLast();
        String whole = above.text() + " " + text;
        boolean known = position < before.blocks().size();
        Draft.Block below = known ? before.blocks().get(position) : above;
        List<String> sources = Stream.concat(above.sources().stream(), below.sources().stream())
                .distinct()
                .toList();
        blocks.add(new Draft.Block(
                above.id(),
                above.role(),
                whole,
                above.line(),
                Math.max(above.lastLine(), below.lastLine()),
                Importer.datesIn(whole, language),
                sources,
                1,
                ""));
    }

    // What a person left as it was keeps the importer's reason; what they changed is theirs. The first piece of a block
    // that was split goes on being that block.
    private Draft.Block block(BlockRole role, String text, String language, int position) {
        boolean known = position >= 0 && position < before.blocks().size();
        if (!known) {
            return withDates(Draft.Block.added(UUID.randomUUID(), role, text), language);
        }
        Draft.Block earlier = before.blocks().get(position);
        if (earlier.role() == role && earlier.text().equals(text)) {
            return earlier;
        }
        boolean goesOn = blocks.stream().noneMatch(block -> block.id().equals(earlier.id()));
        boolean sameText = earlier.text().equals(text);
        Draft.Block changed =
                earlier.changed(role, text, earlier.dates(), goesOn ? earlier.sources() : List.<String>of());
        Draft.Block named = goesOn ? changed : changed.as(UUID.randomUUID());
        return sameText ? named : withDates(named, language);
    }

    private static Draft.Block withDates(Draft.Block block, String language) {
        return block.changed(block.role(), block.text(), Importer.datesIn(block.text(), language), block.sources());
    }

    private static BlockRole role(String name) {
        for (BlockRole role : BlockRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return BlockRole.PARAGRAPH;
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
