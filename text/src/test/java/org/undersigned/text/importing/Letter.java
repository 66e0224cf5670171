package org.undersigned.text.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.text.BlockRole;

/** A letter of ours, line by line with the role that each has: {@code letters/<language>.txt}. */
record Letter(String language, List<Part> parts) {
    static final List<String> LANGUAGES =
            List.of("en", "hy", "ru", "uk", "fr", "de", "es", "pt", "ar", "ka", "it", "tr", "pl", "fa");

    record Part(char role, String text) {}

    static Letter in(String language) {
        try (InputStream file = Letter.class.getResourceAsStream("letters/" + language + ".txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Letter(
                    language,
                    text.lines()
                            .map(line -> new Part(line.charAt(0), line.substring(2)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> texts(char role) {
        return parts.stream()
                .filter(part -> part.role() == role)
                .map(Part::text)
                .toList();
    }

    /** As somebody pastes it. */
    String pasted(String number, String nameSign) {
        StringBuilder out = new StringBuilder();
        int demand = 1;
        for (Part part : parts) {
            String sign = switch (part.role()) {
                case 'D' -> number.replace("N", Integer.toString(demand++));
                case 'S' -> nameSign;
                default -> "";
            };
            boolean tight = part.role() == 'S' || (part.role() == 'D' && demand > 2);
            out.append(tight ? "" : "\n").append(sign).append(part.text()).append('\n');
        }
        return out.toString();
    }

    /** As a page of a site that marks its text up. */
    String page() {
        return "<!doctype html><html><body><nav>"
                + between("<p>", "X", 0, 2, "</p>")
                + "</nav><main><h1>" + texts('T').getFirst() + "</h1>"
                + between("<p>", "AP", 0, 9, "</p>")
                + "<ol>" + between("<li>", "D", 0, 9, "</li>") + "</ol>"
                + between("<h2>", "H", 0, 1, "</h2>")
                + "<ul>" + between("<li>", "S", 0, 9, "</li>") + "</ul></main><footer>"
                + between("<p>", "X", 2, 9, "</p>")
                + "</footer></body></html>";
    }

    /** As a page that marks nothing but its paragraphs and breaks its lines by hand. */
    String plainPage(String number, String nameSign) {
        return "<html><body>"
                + pasted(number, nameSign)
                        .strip()
                        .lines()
                        .map(line -> line.isEmpty() ? "</p><p>" : line + "<br>")
                        .collect(Collectors.joining("", "<p>", "</p>"))
                + "</body></html>";
    }

    private String between(String before, String roles, int from, int to, String behind) {
        List<String> texts = parts.stream()
                .filter(part -> roles.indexOf(part.role()) >= 0)
                .map(Part::text)
                .toList();
        return IntStream.range(from, Math.min(to, texts.size()))
                .mapToObj(i -> before + texts.get(i) + behind)
                .collect(Collectors.joining());
    }

    static char roleOf(BlockRole role) {
        return switch (role) {
            case TITLE -> 'T';
            case ADDRESSEE -> 'A';
            case DEMAND -> 'D';
            case SIGNATORY_HEADING -> 'H';
            case SIGNATORY -> 'S';
            case DISCARDED -> 'X';
            default -> 'P';
        };
    }
}
