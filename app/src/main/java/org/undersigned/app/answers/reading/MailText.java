package org.undersigned.app.answers.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the text of a message together from its parts; of alternatives, the plain one. */
final class MailText {
    private static final int LONGEST = 200_000;

    // A container of parts; 0 stands for none that offers alternatives.
    private record Piece(int alternatives, boolean isHtml, String words) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Integer> containers = new ArrayDeque<>();
    private int count;
    private long length;

    /** How deep it is now. */
    int enter(String type) {
        int around = containers.isEmpty() ? 0 : containers.peek();
        containers.push(type.equalsIgnoreCase("multipart/alternative") && around == 0 ? ++count : around);
        return containers.size();
    }

    void leave() {
        containers.poll();
    }

    void add(String words, boolean isHtml) {
        if (length <= LONGEST) {
            String plain = isHtml ? PlainHtml.of(words) : words;
            length += plain.length();
            pieces.add(new Piece(
                    containers.isEmpty() ? 0 : containers.peek(),
                    isHtml,
                    Shown.text(plain, LONGEST).strip()));
        }
    }

    boolean isCut() {
        return length > LONGEST;
    }

    String whole() {
        String joined = pieces.stream()
                .filter(piece -> !piece.words().isEmpty() && isChosen(piece))
                .map(Piece::words)
                .collect(Collectors.joining("\n\n"));
        return joined.length() <= LONGEST ? joined : Shown.text(joined, LONGEST);
    }

    private boolean isChosen(Piece piece) {
        boolean hasPlain = pieces.stream()
                .anyMatch(other -> other.alternatives() == piece.alternatives()
                        && !other.isHtml()
                        && !other.words().isEmpty());
        return piece.alternatives() == 0 || !piece.isHtml() || !hasPlain;
    }
}
