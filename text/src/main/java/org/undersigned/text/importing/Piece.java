package org.undersigned.text.importing;

import org.jspecify.annotations.Nullable;
import org.undersigned.text.BlockRole;

/** A line on its way to a role: one finder after the other may take it, and the first to do so keeps it. */
final class Piece {
    private static final int PROSE = 120;
    private static final int SHORT_PROSE = 60;

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

    SourceLine line() {
        return line;
    }

    String text() {
        return text;
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

    boolean isListed() {
        return marker.kind() != Marker.Kind.NONE
                || line.hint() == SourceLine.Hint.ITEM
                || line.hint() == SourceLine.Hint.NUMBERED;
    }

    /** A sentence of the text, not a name, a heading or a menu. */
    boolean isProse() {
        return line.hint() != SourceLine.Hint.CHROME
                && (text.length() >= PROSE || (text.length() >= SHORT_PROSE && PlainLines.endsSentence(text)));
    }

    void take(BlockRole as, double sure, String because) {
        role = as;
        confidence = sure;
        reason = because;
    }

    /** Takes it without the sign in front. */
    void takeUnmarked(BlockRole as, double sure, String because) {
        text = marker.rest();
        take(as, sure, because);
    }

    ImportedBlock finished(Dates dates) {
        if (role == null) {
            throw new IllegalStateException("a piece without a role");
        }
        return new ImportedBlock(role, text, line.number(), dates.in(text), confidence, reason);
    }
}
