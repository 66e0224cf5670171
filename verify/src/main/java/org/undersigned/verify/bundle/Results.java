package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import org.undersigned.verify.bundle.VerificationReport.Result;

/** What a check has found so far, in order. */
final class Results {
    private final List<Result> list = new ArrayList<>();

    void checked(String sentence) {
        list.add(new Result(Outcome.CHECKED, sentence));
    }

    void notCheckable(String sentence) {
        list.add(new Result(Outcome.NOT_CHECKABLE, sentence));
    }

    /** @param place the folder or file that it is about */
    void wrong(String place, String what) {
        list.add(new Result(Outcome.WRONG, place + ": " + what + "."));
    }

    boolean areGood() {
        return list.stream().noneMatch(result -> result.outcome() == Outcome.WRONG);
    }

    List<Result> list() {
        return list;
    }
}
