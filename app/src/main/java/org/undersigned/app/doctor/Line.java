package org.undersigned.app.doctor;

/**
 * What was found of something.
 *
 * @param topic what it is about, in a word or two
 * @param found one sentence
 * @param todo one sentence; empty where there is nothing to do
 */
public record Line(String topic, State state, String found, String todo) {
    static Line ok(String topic, String found) {
        return new Line(topic, State.OK, found, "");
    }

    static Line look(String topic, String found, String todo) {
        return new Line(topic, State.LOOK, found, todo);
    }

    static Line wrong(String topic, String found, String todo) {
        return new Line(topic, State.WRONG, found, todo);
    }
}
