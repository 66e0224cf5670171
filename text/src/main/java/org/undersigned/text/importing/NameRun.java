package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.Marker;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Names one under the other, with what stands between them: headings, counts, numbers, sites, places. */
final class NameRun {
    private static final int LONGEST_NAME = 170;
    private static final int MOST_WORDS = 22;
    private static final int SHORT = 90;
    private static final int MOST_WORDS_IN_HEADING = 7;
    private static final String DASH = " - ";
    private static final int FEWEST_WITH_PLACE = 5;
    private static final int MOST_WORDS_IN_PLACE = 5;
    private static final double MOST_DIFFERENT = 0.85;
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?\\d{1,4}[.)\\]]?");
    private static final Pattern SITE =
            Pattern.compile("(?:https?://)?(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,12}(?:/\\S*)?|\\S+@\\S+");

    private final List<Piece> pieces;
    private final Cues cues;
    private final int from;
    private final List<Piece> names = new ArrayList<>();
    private int linesSinceNumber = -1;

    NameRun(List<Piece> pieces, Cues cues, int from) {
        this.pieces = pieces;
        this.cues = cues;
        this.from = from;
    }

    /** Whether names stand here, behind headings and counts at most. */
    boolean isAny() {
        for (int i = from; i < pieces.size() && i < from + 4; i++) {
            Piece piece = pieces.get(i);
            if (!piece.isOpen() || Cues.isChromeAlone(piece.text())) {
                return false;
            }
            boolean aside = isAside(piece)
                    || isInnerHeading(i)
                    || Cues.isSignatoryHeading(piece.unmarked())
                    || Cues.isClosing(piece.unmarked());
            if (!aside) {
                return piece.has(Hint.ROW) || NameList.isList(piece.unmarked()) || isName(piece);
            }
        }
        return false;
    }

    /** Takes the names; gives the place behind them. */
    int take(double sure, String because) {
        return takeUntil(Integer.MAX_VALUE, sure, because);
    }

    int takeUntil(int end, double sure, String because) {
        int i = from;
        while (i < pieces.size() && i < end && pieces.get(i).isOpen()) {
            int next = takeOne(i, sure, because);
            if (next == i) {
                break;
            }
            i = next;
        }
        cutOffPlaces(names);
        return i;
    }

    private int takeOne(int i, double sure, String because) {
        Piece piece = pieces.get(i);
        if (Cues.isChrome(piece.text()) && piece.line().look().apart()) {
            return i;
        }
        if (piece.has(Hint.ROW)) {
            return new NameTable(pieces, i).take() + 1;
        }
        if (isAside(piece)) {
            linesSinceNumber = NUMBER.matcher(piece.text()).matches() ? 0 : linesSinceNumber;
            piece.take(BlockRole.DISCARDED, 0.8, "It counts or places a name, and is none.");
            return i + 1;
        }
        if (isInnerHeading(i)) {
            piece.take(BlockRole.SIGNATORY_HEADING, 0.8, "It divides the list of names.");
            return i + 1;
        }
        if (NameList.isList(piece.unmarked())) {
            List<Piece> parts = NameList.of(piece.unmarked(), cues).stream()
                    .map(name -> new Piece(piece.line(), name))
                    .toList();
            parts.forEach(
                    part -> part.take(BlockRole.SIGNATORY, 0.75, "It stands in a list of names, between commas."));
            pieces.remove(i);
            pieces.addAll(i, parts);
            return i + parts.size();
        }
        if (!isName(piece)) {
            return i;
        }
        if (linesSinceNumber >= 1) {
            piece.take(BlockRole.DISCARDED, 0.7, "It says where the name above is from.");
        } else {
            piece.takeUnmarked(BlockRole.SIGNATORY, sure, because);
            names.add(piece);
        }
        linesSinceNumber += linesSinceNumber >= 0 ? 1 : 0;
        return i + 1;
    }

    private boolean isAside(Piece piece) {
        String text = piece.text();
        boolean counts = piece.marker().kind() == Marker.Kind.NONE && cues.isCount(text);
        boolean site = SITE.matcher(text).matches()
                && !names.isEmpty()
                && piece.marker().kind() == Marker.Kind.NONE
                && isNumbered(names.getLast());
        return NUMBER.matcher(text).matches() || counts || site || text.startsWith("http");
    }

    private static boolean isNumbered(Piece name) {
        return name.marker().kind() != Marker.Kind.NONE;
    }

    private boolean isInnerHeading(int i) {
        Piece piece = pieces.get(i);
        String text = piece.unmarked();
        boolean marked = piece.marker().kind() != Marker.Kind.NONE;
        if ((Cues.isSignatoryHeading(text) && !marked) || Cues.isClosing(text)) {
            return true;
        }
        boolean alone = i + 1 < pieces.size()
                && pieces.get(i + 1).isOpen()
                && piece.line().look().apart()
                && followed(i);
        if (Cues.isGroup(text) && !marked && alone) {
            return true;
        }
        boolean label = text.endsWith(":") && text.length() < SHORT;
        boolean heading = piece.isHeadingLike()
                && text.split(" ").length <= MOST_WORDS_IN_HEADING
                && !Cues.isNotesHeading(text)
                && !Cues.isChrome(text);
        return (label || heading) && alone && !Cues.isNotesHeading(text);
    }

    private boolean followed(int i) {
        Piece next = pieces.get(i + 1);
        return !next.line().look().linked()
                && !Cues.isChrome(next.text())
                && (isName(next)
                        || NUMBER.matcher(next.text()).matches()
                        || NameList.isList(next.unmarked())
                        || next.isHeadingLike());
    }

    static boolean isName(Piece piece) {
        String text = piece.unmarked();
        boolean ends = Piece.endsSentence(text) && !NameList.endsInAbbreviation(text);
        boolean lower = Character.isLowerCase(text.codePointAt(0)) && text.split(" ").length > MOST_WORDS_IN_HEADING;
        return text.length() <= LONGEST_NAME
                && text.split(" ").length <= MOST_WORDS
                && (!ends
                        || (text.length() <= SHORT
                                && !piece.leadsOn()
                                && text.split(" ").length <= MOST_WORDS_IN_HEADING))
                && !lower
                && !Cues.isNotesHeading(text)
                && !(piece.isHeadingLike() && piece.has(Hint.HEADING))
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    // In a list in which every line says behind its last dash where the body is from, that is no part of the name.
    private static void cutOffPlaces(List<Piece> names) {
        List<Optional<String>> places = names.stream().map(NameRun::place).toList();
        boolean all = names.size() >= FEWEST_WITH_PLACE && places.stream().allMatch(Optional::isPresent);
        if (all && places.stream().distinct().count() <= names.size() * MOST_DIFFERENT) {
            names.forEach(NameRun::cut);
        }
    }

    private static Optional<String> place(Piece name) {
        int dash = name.text().lastIndexOf(DASH);
        String tail = dash < 0 ? "" : name.text().substring(dash + DASH.length());
        return tail.isEmpty() || tail.split(" ").length > MOST_WORDS_IN_PLACE ? Optional.empty() : Optional.of(tail);
    }

    private static void cut(Piece name) {
        String whole = name.text();
        name.takeAs(
                whole.substring(0, whole.lastIndexOf(DASH)),
                BlockRole.SIGNATORY,
                0.85,
                "Each line of this list has a place behind its last dash: it was cut off.");
    }
}
