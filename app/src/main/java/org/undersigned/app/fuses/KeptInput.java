package org.undersigned.app.fuses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came with a form that could not be taken: to be sent again as it was, and shown as far as a person typed it.
 *
 * @param action where it is sent again
 * @param isMultipart whether it came as forms with files do; a file has to be chosen again
 * @param fields all of them, in their order
 */
public record KeptInput(String action, boolean isMultipart, List<Field> fields) {
    private static final int MOST_CHARACTERS = 2_000_000;

    /** @param isTyped whether it looks like something that a person wrote */
    public record Field(String name, String value, boolean isTyped) {}

    static KeptInput of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        int characters = 0;
        if (isForm(request)) {
            for (var parameter : request.getParameterMap().entrySet()) {
                for (String value : parameter.getValue()) {
                    fields.add(new Field(parameter.getKey(), value, isTyped(parameter.getKey(), value)));
                    characters += value.length();
                }
            }
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        // A field that is in the address as well is sent once.
        return new KeptInput(
                request.getRequestURI() + (isForm(request) ? "" : query),
                isMultipart(request),
                characters > MOST_CHARACTERS ? List.of() : List.copyOf(fields));
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (isMultipart(request) || type(request).startsWith("application/x-www-form-urlencoded"));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/form-data");
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    // Tokens, digests, numbers and choices are no writing.
    private static boolean isTyped(String name, String value) {
        return !name.startsWith("_")
                && !value.matches(
                        "\\s*|true|on|[\\d.]+|[A-Za-z0-9_.=+/-]{32,}|[a-z-]+|\\p{XDigit}{8}-[\\p{XDigit}-]{27}");
    }

    public List<String> typed() {
        return fields.stream().filter(Field::isTyped).map(Field::value).toList();
    }
}
