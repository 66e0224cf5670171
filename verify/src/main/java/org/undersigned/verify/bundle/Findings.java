package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.verify.bundle.VerificationReport.Finding;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** What a check has found so far, in order. */
final class Findings {
    private final List<Finding> list = new ArrayList<>();

    void checked(String sentence) {
        list.add(new Finding(Outcome.CHECKED, sentence));
    }

    void notCheckable(String sentence) {
        list.add(new Finding(Outcome.NOT_CHECKABLE, sentence));
    }

    /** @param place the folder or file that it is about */
    void wrong(String place, String what) {
        list.add(new Finding(Outcome.WRONG, place + ": " + what + "."));
    }

    boolean areGood() {
        return list.stream().noneMatch(finding -> finding.outcome() == Outcome.WRONG);
    }

    List<Finding> list() {
        return list;
    }
}
