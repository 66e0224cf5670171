package org.undersigned.app.organisations;

/**
 * Which page of the list of countries is shown.
 *
 * @param page from 1
 */
public record CountryTurn(int page, int pages) {
    static final String PATH = "/desk/organisations/countries";

    /** The address of a page. */
    public String link(int number) {
        return number > 1 ? PATH + "?page=" + number : PATH;
    }
}
