package org.undersigned.app.publicfiles;

/** There are other pages for the site map than before ({@link MappedPages}); those that were there are as they were. */
public record MapChanged() {}
