package org.undersigned.app.translating;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.undersigned.app.web.NotFound;

/** Reads the form of a translation: the fields of each part end in its place. */
final class TranslationForm {
    private static final int MOST_PARTS = 5000;
    private static final int LONGEST_WORDS = 1 << 20;

    private final HttpServletRequest request;

    TranslationForm(HttpServletRequest request) {
        this.request = request;
    }

    List<WrittenPart> parts() {
        String[] places = Objects.requireNonNullElse(request.getParameterValues("place"), new String[0]);
        if (places.length > MOST_PARTS) {
            throw new NotFound();
        }
        return Stream.of(places).distinct().map(this::part).toList();
    }

    private WrittenPart part(String place) {
        String words = typed("words-" + place);
        if (words.length() > LONGEST_WORDS) {
            throw new NotFound();
        }
        return new WrittenPart(
                place,
                place.equals(Part.ADDRESSEES) ? lines(words) : words.strip().replaceAll("\\s+", " "),
                typed("base-" + place),
                typed("source-" + place),
                !typed("right-" + place).isEmpty());
    }

    private static String lines(String words) {
        return String.join(
                "\n",
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
