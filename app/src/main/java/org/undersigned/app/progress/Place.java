package org.undersigned.app.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the invited a coordinator looks at: some of each answer, a page of one group, or those whom words find.
 *
 * @param words in a name or a mail address; empty where nobody is looked for
 * @param page from 1
 */
public record Place(Optional<Group> group, String words, int page) {
    private static final int LONGEST = 200;

    static final Place OVERVIEW = new Place(Optional.empty(), "", 1);

    static Place found(String words) {
        return new Place(Optional.empty(), words, 1);
    }

    static Place page(Group group, int page) {
        return new Place(Optional.of(group), "", page);
    }

    /** As an address or a form sends it; what makes no sense is passed over. */
    static Place sent(Map<String, String> fields) {
        String words =
                fields.getOrDefault("find", "").replaceAll("\\p{Cntrl}", " ").strip();
        if (!words.isEmpty()) {
            return found(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        }
        return Group.fromCode(fields.getOrDefault("answer", ""))
                .map(group -> page(group, number(fields.getOrDefault("page", ""))))
                .orElse(OVERVIEW);
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    public boolean isOverview() {
        return equals(OVERVIEW);
    }

    /** As {@link #sent} reads it. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        group.ifPresent(shown -> fields.put("answer", shown.code()));
        if (page > 1) {
            fields.put("page", String.valueOf(page));
        }
        if (!words.isEmpty()) {
            fields.put("find", words);
        }
        return fields;
    }

    /** The address of this place. */
    String on(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fields().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(fields()).toUriString();
    }
}
