package org.undersigned.app.listing;

import java.util.List;

/**
 * One page of the statements that were published in a year.
 *
 * @param number of the page, from 1
 * @param pages how many the year has
 * @param statements on this page, the newest first
 */
public record YearPage(int year, int number, int pages, List<ListedStatement> statements) {
    public YearPage {
        statements = List.copyOf(statements);
    }

    /** Where another page of the year is, in the site's own language. */
    public String path(int other) {
        return path(year, other);
    }

    static String path(int year, int number) {
        return Year.path(year) + (number == 1 ? "" : "/" + number);
    }

    String path() {
        return path(number);
    }
}
