package org.undersigned.app.words;

import org.undersigned.text.Notice;

/** Says what is wrong with a text, which {@link org.undersigned.text} found, in the language of whoever is answered. */
public final class Notices {
    private Notices() {}

    public static String say(Notice notice) {
        return Words.current().say(key(notice.kind()), notice.about());
    }

    private static String key(Notice.Kind kind) {
        return switch (kind) {
            case NO_TITLE -> "text.no-title";
            case NO_TEXT -> "text.no-text";
            case TOO_LONG -> "text.too-long";
            case NOT_UNDER_A_DEMAND -> "text.not-under-a-demand";
            case TOO_MANY_PARTS -> "text.too-many-parts";
            case SECOND_TEST -> "text.second-test";
            case BAD_DUE_DATE -> "text.bad-due-date";
            case SECOND_DUE_DATE -> "text.second-due-date";
            case NEEDLESS_JOINER -> "text.needless-joiner";
            case INVISIBLE -> "text.invisible";
            case CONTROL -> "text.control";
            case REORDERING -> "text.reordering";
            case PRIVATE_USE -> "text.private-use";
            case HALF -> "text.half";
            case UNASSIGNED -> "text.unassigned";
            case HIDDEN_BREAK -> "text.hidden-break";
            case UNUSUAL_SPACE -> "text.unusual-space";
            case TOO_LARGE -> "text.too-large";
            case NO_WORDS -> "text.no-words";
            case PDF -> "text.pdf";
            case PACKED -> "text.packed";
            case NOT_A_TEXT -> "text.not-a-text";
            case UNKNOWN_ENCODING -> "text.unknown-encoding";
            case WRONG_ENCODING -> "text.wrong-encoding";
            case NO_NAMES -> "text.no-names";
            case NO_DEMANDS -> "text.no-demands";
            case UNTITLED -> "text.untitled";
            case TWICE -> "text.twice";
            case COUNTS_DIFFER -> "text.counts-differ";
        };
    }
}
