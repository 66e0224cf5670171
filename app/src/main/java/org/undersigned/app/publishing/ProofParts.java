package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.List;

/** How the signatures of a statement are spread over proof bundles (docs/spec/proof-bundle.md, "Several bundles"). */
public final class ProofParts {
    /** Signatures in one: a browser checks them in seconds, and the form of a bundle holds ten times as many. */
    private static final int MOST = 2500;

    /**
     * One of several bundles.
     *
     * @param file its path below the statement's page
     * @param first number of its first signature, from 1, in the order of the ledger
     */
    public record Part(String file, int first, int last) {}

    private ProofParts() {}

    /** All of them; one where there is no signature yet. */
    static List<Part> of(int signatures) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count(signatures); i++) {
            parts.add(new Part(file(i), i * MOST + 1, Math.min(signatures, (i + 1) * MOST)));
        }
        return parts;
    }

    static int count(int signatures) {
        return Math.max(1, Math.ceilDiv(signatures, MOST));
    }

    static <T> List<T> part(List<T> all, int index) {
        return all.subList(Math.min(all.size(), index * MOST), Math.min(all.size(), (index + 1) * MOST));
    }

    /** Below the statement's page. */
    static String file(int index) {
        return index == 0 ? "/proof.zip" : "/proof-" + (index + 1) + ".zip";
    }
}
