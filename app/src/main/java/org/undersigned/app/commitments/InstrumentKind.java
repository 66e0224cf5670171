package org.undersigned.app.commitments;

import static org.undersigned.app.words.Speech.say;

import java.util.LinkedHashMap;
import java.util.Map;
import org.undersigned.verify.FindingRecord;

/** What an instrument is. */
public enum InstrumentKind {
    AGREEMENT,
    LAW,
    JOINT_STATEMENT;

    /** As records have it (docs/spec/obligation.md). */
    public String code() {
        return FindingRecord.word(this);
    }

    public String label() {
        return say("commitments.kind", "kind", name());
    }

    /** By their names, in the order of the type. */
    public static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (InstrumentKind kind : values()) {
            choices.put(kind.name(), kind.label());
        }
        return choices;
    }
}
