package org.undersigned.app.accounts;

/** The site has got its name and its first coordinator. Told in the transaction that did it. */
public record SiteSetUp() {}
