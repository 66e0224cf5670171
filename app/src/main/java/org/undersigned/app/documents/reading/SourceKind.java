package org.undersigned.app.documents.reading;

/** What the child is told about the file: what its first bytes say, or for text what its name says. */
public enum SourceKind {
    PDF,
    /** Word, OpenDocument or Excel: what is inside tells. */
    ZIP,
    CSV,
    MARKDOWN,
    /** CSV, of which every row is wanted and not the names alone. */
    CSV_ROWS,
    /** A spreadsheet, of which every row is wanted. */
    ZIP_ROWS
}
