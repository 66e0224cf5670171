package org.undersigned.app.progress;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.app.inviting.Answer;

/** Invited organisations that a coordinator looks at together. */
public enum Group {
    SIGNED(Answer.SIGNED),
    APPROVED(Answer.APPROVED),
    CONSIDERING(Answer.CONSIDERING),
    INVITED(Answer.INVITED),
    WITHDREW(Answer.WITHDREW),
    MISDIRECTED(Answer.MISDIRECTED),
    DECLINED(Answer.DECLINED),
    /** Mail came back, whatever was answered so far. */
    BOUNCED,
    /** Signed, and the second person does not answer. */
    UNCONFIRMED;

    private final Optional<Answer> answer;

    Group() {
        answer = Optional.empty();
    }

    Group(Answer answer) {
        this.answer = Optional.of(answer);
    }

    /** What all in it have answered; empty where that differs. */
    Optional<Answer> answer() {
        return answer;
    }

    /** Those of each answer, in the order in which a coordinator looks at them. */
    static List<Group> ofAnswers() {
        return Arrays.stream(values()).filter(group -> group.answer.isPresent()).toList();
    }

    static Group of(Answer answer) {
        return Arrays.stream(values())
                .filter(group -> group.answer.filter(answer::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** As addresses have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Group> fromCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** The address of its first page. */
    public String on(String path) {
        return Place.page(this, 1).on(path);
    }

    public String heading() {
        return switch (this) {
            case SIGNED -> say("progress.answer.signed");
            case APPROVED -> say("progress.answer.approved");
            case CONSIDERING -> say("progress.answer.considering");
            case INVITED -> say("progress.answer.invited");
            case WITHDREW -> say("progress.answer.withdrew");
            case DECLINED -> say("progress.answer.declined");
            case MISDIRECTED -> say("progress.answer.misdirected");
            case BOUNCED -> say("progress.group.bounced");
            case UNCONFIRMED -> say("progress.group.unconfirmed");
        };
    }
}
