package org.undersigned.app.asking;

/**
 * One row of a table as it would be invited.
 *
 * @param number its place among the rows, from 1
 * @param problem why it cannot be invited as it stands; empty where it can
 */
public record TableRow(
        int number, String name, String email, String website, String language, String problem, boolean isTicked) {
    String field(String name) {
        return name + "-" + number;
    }

    TableRow withProblem(String sentence) {
        return new TableRow(number, name, email, website, language, sentence, isTicked);
    }

    public String id(String part) {
        return field(part);
    }
}
