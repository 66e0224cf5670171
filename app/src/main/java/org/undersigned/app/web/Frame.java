package org.undersigned.app.web;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param site its name at the head of the page
 * @param signedIn whether a coordinator looks at it
 * @param csrf token that every form sends back; empty on pages that are files
 * @param stylesheet path with the content's hash in it
 */
public record Frame(String title, String site, boolean signedIn, String csrf, String stylesheet) {}
