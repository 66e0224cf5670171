package org.undersigned.app.web;

/** The site has a part that it did not have, or one less: every page shows that. Told in the transaction that changed it. */
public record SectionsChanged() {}
