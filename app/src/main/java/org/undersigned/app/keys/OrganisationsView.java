package org.undersigned.app.keys;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of the desk's list of organisations.
 *
 * @param words that their name or domain holds; empty where nobody is looked for
 * @param page from 1
 * @param total on all pages
 */
public record OrganisationsView(List<OrganisationRow> rows, String words, int page, int total) {
    /** On one page. */
    static final int MOST = 200;

    static final String PATH = "/desk/organisations";

    public OrganisationsView {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return pages(total);
    }

    static int pages(int total) {
        return Math.max(1, Math.ceilDiv(total, MOST));
    }

    /** The address of a page. */
    public String link(int number) {
        return link(words, number);
    }

    static String link(String words, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        if (!words.isEmpty()) {
            address.queryParam("find", "{words}");
        }
        if (number > 1) {
            address.queryParam("page", number);
        }
        return address.encode().buildAndExpand(words).toUriString();
    }
}
