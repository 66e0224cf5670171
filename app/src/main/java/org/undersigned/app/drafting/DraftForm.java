package org.undersigned.app.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.WrittenLanguage;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.Importer;

/** Reads what the correction screen sends. An empty line inside a block makes two of it; an empty block is gone. */
final class DraftForm {
    private static final int MOST_BLOCKS = 5000;
    private static final String ADDED = "new";
    private static final String UNKNOWN_LANGUAGE = "und";

    private final HttpServletRequest request;
    private final Draft before;

    DraftForm(HttpServletRequest request, Draft before) {
        this.request = request;
        this.before = before;
    }

    Draft read() {
        String language = WrittenLanguage.isKnown(typed("language")) ? typed("language") : UNKNOWN_LANGUAGE;
        List<Draft.Block> blocks = new ArrayList<>();
        int sent = number("blocks");
        if (sent > MOST_BLOCKS) {
            throw new NotFound();
        }
        for (int i = 0; i < sent; i++) {
            add(blocks, Integer.toString(i), language, i);
        }
        add(blocks, ADDED, language, -1);
        return new Draft(
                before.statement(),
                before.source(),
                typed("title").strip().replaceAll("\\s+", " "),
                language,
                typed("addressees")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                blocks,
                number("version"));
    }

    private void add(List<Draft.Block> blocks, String field, String language, int position) {
        BlockRole role = role(typed("role-" + field));
        for (String piece : typed("text-" + field).split("\\R\\s*\\R")) {
            String text = piece.replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                blocks.add(block(role, text, language, position));
            }
        }
    }

    // What a person left as it was keeps the importer's reason; what they changed is theirs.
    private Draft.Block block(BlockRole role, String text, String language, int position) {
        if (position >= 0 && position < before.blocks().size()) {
            Draft.Block earlier = before.blocks().get(position);
            if (earlier.role() == role && earlier.text().equals(text)) {
                return earlier;
            }
        }
        return new Draft.Block(role, text, Importer.datesIn(text, language), 1, "");
    }

    private static BlockRole role(String name) {
        for (BlockRole role : BlockRole.values()) {
            if (role.name().equals(name) && role != BlockRole.TITLE) {
                return role;
            }
        }
        return BlockRole.PARAGRAPH;
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    private int number(String field) {
        try {
            return Integer.parseInt(typed(field));
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
