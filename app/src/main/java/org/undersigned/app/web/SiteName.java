package org.undersigned.app.web;

/** Asks for the name at the head of every page. Answered by accounts. */
public interface SiteName {
    String siteName();
}
