package org.undersigned.app.renditions;

import java.util.List;
import org.undersigned.app.statements.Labels;
import org.undersigned.app.words.WrittenLanguage;

/**
 * What the picture shows that networks put beside a link to a statement. Nothing in it changes while the text stands:
 * whoever has it once keeps it.
 *
 * @param site its name
 */
public record SharePicture(String title, WrittenLanguage language, List<String> addressees, String site) {
    /** Size in pixels that the large networks ask for. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 90;

    public SharePicture {
        addressees = List.copyOf(addressees);
    }

    public Labels labels() {
        return Labels.in(language);
    }

    public String shownTitle() {
        return cut(title, LONGEST_TITLE);
    }

    public String shownAddressees() {
        return cut(String.join(", ", addressees), LONGEST_LINE);
    }

    public String shownSite() {
        return cut(site, LONGEST_LINE);
    }

    /** A class of the style: the longer the title, the smaller its type. */
    public String size() {
        int length = shownTitle().length();
        return length <= 36 ? "large" : length <= 80 ? "middling" : length <= 130 ? "small" : "smallest";
    }

    private static String cut(String line, int longest) {
        int signs = line.codePointCount(0, line.length());
        return signs <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
