package org.undersigned.text.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Dates;
import org.undersigned.text.importing.source.Marker;
import org.undersigned.text.importing.source.SourceLine;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** A line on its way to a role: one finder after the other may take it, and the first to do so keeps it. */
final class Piece {
    private static final int PROSE = 120;
    private static final int SHORT_PROSE = 60;
    private static final int LONGEST_TITLE = 260;

    private final SourceLine line;
    private final Marker marker;
    private @Nullable BlockRole role;
    private String text;
    private double confidence;
    private String reason = "";

    Piece(SourceLine line) {
        this(line, line.text());
    }

    /** A part of a line that holds several. */
    Piece(SourceLine line, String text) {
        this.line = line;
        this.marker = Marker.of(text);
        this.text = text;
    }

    /** With the sign in front that was found before: looking for it is dear. */
    Piece(SourceLine line, Marker marker) {
        this.line = line;
        this.marker = marker;
        this.text = line.text();
    }

    SourceLine line() {
        return line;
    }

    String text() {
        return text;
    }

    /** What a reader sees behind a list's sign. */
    String unmarked() {
        return marker.rest();
    }

    Marker marker() {
        return marker;
    }

    boolean isOpen() {
        return role == null;
    }

    boolean is(BlockRole wanted) {
        return role == wanted;
    }

    boolean has(Hint hint) {
        return line.hint() == hint;
    }

    boolean isListed() {
        return marker.kind() != Marker.Kind.NONE && !isHeadingLike();
    }

    /** Set as a heading: by the source's markup, or bold and short. */
    boolean isHeadingLike() {
        boolean short_ = text.length() < PROSE;
        return short_
                && (line.hint() == Hint.HEADING
                        || line.hint() == Hint.TITLE
                        || (line.look().bold() && line.look().apart() && !endsSentence(text)));
    }

    /** A sentence of the text, not a name, a heading or a menu. */
    boolean isProse() {
        return line.hint() != Hint.CHROME
                && line.hint() != Hint.SETTING
                && line.hint() != Hint.ROW
                && (text.length() >= PROSE || (text.length() >= SHORT_PROSE && endsSentence(text)));
    }

    /** Long, but no sentence: titles may be. */
    boolean isTitleLike() {
        return text.length() <= LONGEST_TITLE && !endsSentence(text) && !text.contains(". ") && !isListed();
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?:;։؟۔。".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Ends as a sentence does that leads into what follows. */
    boolean leadsOn() {
        return !text.isEmpty() && ":․՝".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    void take(BlockRole as, double sure, String because) {
        role = as;
        confidence = sure;
        reason = because;
    }

    /** Takes it with less than {@link ImportedBlock#SURE}. */
    void guess(BlockRole as, double sure, Guess why) {
        take(as, sure, why.sentence());
    }

    /** Takes it without the sign in front. */
    void takeUnmarked(BlockRole as, double sure, String because) {
        text = marker.rest();
        take(as, sure, because);
    }

    /** Takes it with other words than the line has: a part of them. */
    void takeAs(String part, BlockRole as, double sure, String because) {
        text = part;
        take(as, sure, because);
    }

    /** A due date is written as the signed text has it. */
    DraftBlock drafted(Dates dates) {
        if (role == null) {
            throw new IllegalStateException("a piece without a role");
        }
        List<LocalDate> named = role == BlockRole.DEMAND_DUE ? dates.in(text) : List.of();
        return new DraftBlock(role, named.isEmpty() ? text : named.getFirst().toString());
    }

    ImportedBlock finished(Dates dates) {
        DraftBlock drafted = drafted(dates);
        return new ImportedBlock(
                drafted.role(), drafted.text(), line.number(), line.last(), dates.in(text), confidence, reason);
    }
}
