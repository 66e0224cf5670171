package org.undersigned.app.listing;

/**
 * A year in which statements were published.
 *
 * @param count how many
 */
public record Year(int year, int count) {
    private static final String FOLDER = "/years/";

    static String path(int year) {
        return FOLDER + year;
    }

    /** Where its first page is, in the site's own language. */
    public String path() {
        return path(year);
    }
}
