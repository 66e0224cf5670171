package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.Marker;
import org.undersigned.text.importing.source.SourceLine.Hint;

/**
 * Finds demands that are a list, by the sentence that leads into them and not by the signs before them: most lists are
 * something else.
 */
final class DemandFinder {
    private static final int LEAD = 420;
    private static final int LONGEST_LABEL = 120;
    private static final int GAP_IN_LIST = 4;
    private static final String IN_LIST = "It stands in the list that the demanding sentence leads into.";

    private final List<Piece> pieces;
    private final Cues cues;
    private final List<Piece> leads = new ArrayList<>();
    private boolean fullStopLeads;

    DemandFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    /** Gives the sentences that lead into demands: they name the addressees. */
    List<Piece> find() {
        findLed();
        if (leads.isEmpty()) {
            // In Armenian a full stop and a colon are one sign.
            fullStopLeads = true;
            findLed();
        }
        if (leads.isEmpty()) {
            findDemandingItems();
        }
        if (leads.isEmpty()) {
            findWishes();
        }
        return leads;
    }

    private void findLed() {
        for (int i = 0; i < pieces.size(); i++) {
            if (couldLead(i) && isLead(pieces.get(i))) {
                i = takeGroups(i);
            }
        }
    }

    private boolean leadsOn(Piece piece) {
        return piece.leadsOn() || (fullStopLeads && piece.text().endsWith("։"));
    }

    private boolean couldLead(int i) {
        Piece piece = pieces.get(i);
        boolean inPreface = piece.is(BlockRole.DISCARDED)
                && i + 1 < pieces.size()
                && pieces.get(i + 1).isOpen()
                && piece.isProse();
        return !cues.announcesReasons(piece.text())
                && (piece.isOpen() || inPreface)
                && !piece.isListed()
                && i + 1 < pieces.size();
    }

    private boolean isLead(Piece piece) {
        return piece.isHeadingLike()
                ? cues.isDemandHeading(piece.unmarked())
                : cues.isDemandHeading(piece.unmarked()) || cues.isDemanding(ending(piece.text()));
    }

    // The last sentences of a paragraph lead on, not its first.
    private static String ending(String text) {
        if (text.length() <= LEAD) {
            return text;
        }
        int from = text.length() - LEAD;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    /** Takes the list behind the lead, and lists under further headings of the same kind; gives the last place taken. */
    private int takeGroups(int lead) {
        int at = lead + 1;
        boolean heading = isNextGroup(at);
        // "Our demands" may stand above the sentence that leads into them.
        boolean another = heading || cues.isDemandHeading(pieces.get(lead).unmarked());
        int end = takeList(heading ? at + 1 : at, pieces.get(lead), another && !leadsOn(pieces.get(lead)));
        if (end < 0) {
            return lead;
        }
        leads.add(pieces.get(lead));
        boolean headed = cues.isDemandHeading(pieces.get(lead).unmarked()) && !leadsOn(pieces.get(lead));
        if (pieces.get(lead).isOpen() && headed) {
            pieces.get(lead).take(BlockRole.HEADING, 0.8, "It heads demands.");
        }
        if (heading) {
            takeGroupHeading(pieces.get(at));
        }
        while (heading && end + 1 < pieces.size() && isNextGroup(end) && isAlike(pieces.get(at), pieces.get(end))) {
            int next = takeList(end + 1, pieces.get(lead), true);
            if (next < 0) {
                break;
            }
            takeGroupHeading(pieces.get(end));
            end = next;
        }
        return end - 1;
    }

    // "To the government of the islands:" may head demands of its own.
    private void takeGroupHeading(Piece piece) {
        BlockRole role = piece.isHeadingLike() ? BlockRole.HEADING : BlockRole.PARAGRAPH;
        piece.take(role, 0.8, "It heads demands.");
        leads.add(piece);
    }

    // A list under another kind of line is another list: "Until then we shall:".
    private boolean isAlike(Piece first, Piece next) {
        return first.isHeadingLike()
                ? next.isHeadingLike()
                : cues.isDemanding(next.text()) || firstWord(first.text()).equals(firstWord(next.text()));
    }

    private boolean isNextGroup(int at) {
        Piece piece = pieces.get(at);
        boolean label = piece.leadsOn()
                && piece.text().length() <= LONGEST_LABEL
                && at + 1 < pieces.size()
                && pieces.get(at + 1).isListed();
        return piece.isOpen()
                && (piece.isHeadingLike() || label)
                && !piece.isListed()
                && !Cues.isNotesHeading(piece.text())
                && !Cues.isSignatoryHeading(piece.text())
                && !Cues.isClosing(piece.text());
    }

    /** Gives the place behind the list, or -1 where there is none. */
    private int takeList(int from, Piece lead, boolean needsNumbers) {
        if (from >= pieces.size() || !pieces.get(from).isOpen()) {
            return -1;
        }
        Piece first = pieces.get(from);
        if (first.isListed()) {
            boolean leads = leadsOn(lead)
                    || lead.isHeadingLike()
                    || needsNumbers
                    || first.marker().number() == 1;
            return leads ? takeMarked(from) : -1;
        }
        if (!leadsOn(lead) || needsNumbers) {
            return -1;
        }
        if (first.line().look().bold() || isQuoted(first.text())) {
            return takeQuoted(from);
        }
        int run = takeUnmarkedRun(from);
        return run >= 0 ? run : takeSeries(from);
    }

    private int takeMarked(int from) {
        Marker.Kind kind = pieces.get(from).marker().kind();
        int depth = pieces.get(from).line().look().depth();
        int at = from;
        while (at < pieces.size() && pieces.get(at).isOpen()) {
            Piece piece = pieces.get(at);
            if (piece.isListed()) {
                take(piece, isPart(piece, kind, depth, at > from));
                at++;
            } else if (isExtra(piece)) {
                at++;
            } else {
                int next = nextItem(at, kind);
                if (next < 0) {
                    return at;
                }
                at = next;
            }
        }
        return at;
    }

    private static boolean isPart(Piece piece, Marker.Kind kind, int depth, boolean behindAnother) {
        boolean deeper = piece.line().look().depth() > depth + 1;
        boolean lettered = piece.marker().kind() == Marker.Kind.LETTER && kind != Marker.Kind.LETTER;
        return behindAnother && (deeper || lettered);
    }

    private boolean isExtra(Piece piece) {
        BlockRole role = Extras.roleOf(piece);
        if (role == BlockRole.PARAGRAPH) {
            return false;
        }
        piece.takeAs(
                Extras.content(piece.text()), role, 0.9, "It stands under a demand and says how or when it is met.");
        return true;
    }

    // A demand may go on in paragraphs of its own before the next number.
    private int nextItem(int at, Marker.Kind kind) {
        if (kind != Marker.Kind.NUMBER) {
            return -1;
        }
        int number = 0;
        for (int i = at - 1; i >= 0 && number == 0; i--) {
            number = pieces.get(i).marker().number();
        }
        for (int i = at;
                i < Math.min(pieces.size(), at + GAP_IN_LIST) && pieces.get(i).isOpen();
                i++) {
            if (pieces.get(i).marker().kind() == kind && pieces.get(i).marker().number() == number + 1 && i > at) {
                pieces.subList(at, i)
                        .forEach(piece -> piece.take(BlockRole.PARAGRAPH, 0.7, "It goes on from the demand above."));
                return i;
            }
            if (pieces.get(i).isHeadingLike()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isQuoted(String text) {
        return "«“„\"".indexOf(text.charAt(0)) >= 0;
    }

    private int takeQuoted(int from) {
        int at = from;
        while (at < pieces.size()
                && pieces.get(at).isOpen()
                && (pieces.get(at).line().look().bold()
                        || isQuoted(pieces.get(at).text()))) {
            pieces.get(at).take(BlockRole.DEMAND, 0.75, "The demanding sentence leads into it.");
            at++;
        }
        return at;
    }

    // A list that lost its signs when it was pasted: lines under each other, or clauses that end in a semicolon.
    private int takeUnmarkedRun(int from) {
        int at = from;
        while (at < pieces.size() && pieces.get(at).isOpen() && goesOn(from, at)) {
            at++;
        }
        if (at - from < 2 || pieces.subList(from, at).stream().anyMatch(piece -> piece.has(Hint.ROW))) {
            return -1;
        }
        pieces.subList(from, at).forEach(piece -> take(piece, false));
        return at;
    }

    // "First, …" and "Second, …", or paragraphs that begin with the same word: "That …".
    private int takeSeries(int from) {
        int at = from;
        while (at < pieces.size() && pieces.get(at).isOpen() && pieces.get(at).isProse() && isInSeries(from, at)) {
            at++;
        }
        if (at - from < 2) {
            return -1;
        }
        pieces.subList(from, at)
                .forEach(piece ->
                        piece.take(BlockRole.DEMAND, 0.75, "Paragraphs that count up behind the demanding sentence."));
        return at;
    }

    private boolean isInSeries(int from, int at) {
        String text = pieces.get(at).text();
        return cues.isOrdinal(text)
                || firstWord(text).equals(firstWord(pieces.get(from).text()));
    }

    private static String firstWord(String text) {
        return text.split("[ ,]", 2)[0];
    }

    private boolean goesOn(int from, int at) {
        Piece piece = pieces.get(at);
        String text = piece.text();
        if (piece.isHeadingLike() || Cues.isSignatoryHeading(text) || Cues.isClosing(text)) {
            return false;
        }
        boolean tight = at == from
                ? at + 1 < pieces.size() && !pieces.get(at + 1).line().look().apart()
                : !piece.line().look().apart();
        boolean clause = text.endsWith(";")
                || text.endsWith("; and")
                || (at > from && pieces.get(at - 1).text().matches(".*;( \\S{1,5})?"));
        return tight || clause;
    }

    private static void take(Piece piece, boolean part) {
        piece.takeUnmarked(part ? BlockRole.DEMAND_PART : BlockRole.DEMAND, 0.95, IN_LIST);
    }

    // Resolutions put the demanding verb into each item.
    private void findDemandingItems() {
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            while (to < pieces.size()
                    && pieces.get(to).isOpen()
                    && pieces.get(to).isListed()) {
                to++;
            }
            List<Piece> list = pieces.subList(from, to);
            long demanding = list.stream()
                    .filter(piece -> cues.isDemanding(piece.text()))
                    .count();
            if (demanding >= 2 && demanding * 2 >= list.size()) {
                list.forEach(
                        piece -> piece.takeUnmarked(BlockRole.DEMAND, 0.8, "Most items of this list put a demand."));
                takeAbove(from);
                leads.addAll(list);
            }
            from = Math.max(to, from + 1);
        }
    }

    private void takeAbove(int list) {
        if (list > 0
                && pieces.get(list - 1).isOpen()
                && cues.isDemanding(pieces.get(list - 1).text())
                && !leadsOn(pieces.get(list - 1))) {
            Piece above = pieces.get(list - 1);
            above.take(BlockRole.DEMAND, 0.7, "It puts a demand, right above others.");
            leads.add(above);
        }
    }

    private void findWishes() {
        for (int i = 0; i + 1 < pieces.size() && leads.isEmpty(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isOpen() && !piece.isListed() && leadsOn(piece) && cues.isWishing(ending(piece.text()))) {
                int end = takeList(i + 1, piece, false);
                if (end >= 0) {
                    leads.add(piece);
                }
            }
        }
    }
}
