package org.undersigned.text;

/** What a block of a text is for: recognised by the importer, corrected by the coordinator. */
public enum BlockRole {
    TITLE,
    PARAGRAPH,
    HEADING,
    QUOTE,
    LIST_ITEM,
    /** One numbered demand. */
    DEMAND,
    /** A lettered part of the demand above it. */
    DEMAND_PART,
    /** What shows that the demand above is met. */
    DEMAND_TEST,
    /** The date by which the demand above is to be met: ISO 8601. */
    DEMAND_DUE,
    /** Why the demand above has no date. */
    DEMAND_NO_DUE_DATE,
    /** A salutation or a "To:" block: whom the statement is put to. Not part of the signed text. */
    ADDRESSEE,
    /** "Signed by:" and its like, above the names. Not part of the signed text. */
    SIGNATORY_HEADING,
    /** One name. Not part of the signed text: signatures are recorded apart from it. */
    SIGNATORY,
    /** Menus, forms, teasers: kept with the source, left out of the statement. */
    DISCARDED
}
