package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.BlockRole;

/** Finds demands by the sentence that leads into them, not by the signs before them: most lists are something else. */
final class DemandFinder {
    private final List<Piece> pieces;
    private final Cues cues;
    private final List<Piece> leads = new ArrayList<>();

    DemandFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    /** Gives the sentences that lead into demands: they name the addressees. */
    List<Piece> find() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece lead = pieces.get(i);
            if (lead.isOpen() && !lead.isListed() && cues.isDemanding(lead.text()) && takeList(i)) {
                leads.add(lead);
            }
        }
        return leads;
    }

    private boolean takeList(int lead) {
        boolean colon = pieces.get(lead).text().endsWith(":");
        int at = lead + 1;
        if (at >= pieces.size() || !(colon || pieces.get(at).marker().number() == 1)) {
            return false;
        }
        boolean marked = pieces.get(at).isListed();
        int taken = 0;
        while (at < pieces.size() && pieces.get(at).isOpen() && belongs(pieces.get(at), marked)) {
            take(pieces.get(at), taken == 0);
            at++;
            taken++;
        }
        return taken > 0;
    }

    // A list that lost its signs when it was pasted: clauses that end in a semicolon, and the last in a full stop.
    private static boolean belongs(Piece piece, boolean marked) {
        return marked
                ? piece.isListed()
                : piece.text().endsWith(";") || piece.text().endsWith("; and");
    }

    private static void take(Piece piece, boolean first) {
        boolean part = piece.marker().kind() == Marker.Kind.LETTER && !first;
        piece.takeUnmarked(
                part ? BlockRole.DEMAND_PART : BlockRole.DEMAND,
                0.95,
                "It stands in the list that the demanding sentence leads into.");
    }
}
