package org.undersigned.app.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param site its name at the head of the page
 * @param signedIn whether a coordinator looks at it
 * @param token gives what every form sends back; asking for it sets a cookie
 * @param stylesheet path with the content's hash in it
 * @param sections parts of the site that it has only once there is something in them
 * @param languages where the same page is in each language of the interface, by tag; empty where that is not offered
 * @param alternates whole addresses of the same page in each language, for search engines; empty likewise
 */
public record Frame(
        String title,
        String site,
        boolean signedIn,
        Supplier<String> token,
        String stylesheet,
        List<SiteSections.Section> sections,
        Map<String, String> languages,
        Map<String, String> alternates) {
    /** For a form: only a page that has one sets the cookie. */
    public String csrf() {
        return token.get();
    }
}
