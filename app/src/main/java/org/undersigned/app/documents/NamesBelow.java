package org.undersigned.app.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.text.importing.source.SourceText;

/** Puts names from a list under a letter, with a heading that the importer knows. */
final class NamesBelow {
    private NamesBelow() {}

    static String put(String letter, List<String> names) {
        String heading = SignatoryHeading.above(letter);
        if (!letter.isBlank() && !SourceText.isHtml(letter)) {
            return letter.strip() + "\n\n## " + heading + "\n\n"
                    + names.stream().map(name -> "- " + name + "\n").collect(Collectors.joining());
        }
        String list = "<h2>" + heading + "</h2>\n<ul>\n"
                + names.stream().map(name -> "<li>" + escaped(name) + "</li>\n").collect(Collectors.joining())
                + "</ul>\n";
        if (letter.isBlank()) {
            return Blocks.BEGIN + list + "</body>\n";
        }
        int notes = letter.startsWith(Blocks.BEGIN) ? letter.lastIndexOf(Blocks.NOTES) : -1;
        // What stands after the end of a page's body is read as a part of it.
        return notes < 0 ? letter + list : letter.substring(0, notes) + list + letter.substring(notes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
