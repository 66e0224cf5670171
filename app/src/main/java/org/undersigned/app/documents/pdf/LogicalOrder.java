package org.undersigned.app.documents.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the signs of a line, which stand from left to right as they are seen, into the order in which they are read. */
final class LogicalOrder {
    private enum Direction {
        RIGHT_TO_LEFT,
        LEFT_TO_RIGHT,
        NUMBER,
        NEITHER
    }

    private static final String INSIDE_NUMBERS = ".,:/-٫٬";

    private LogicalOrder() {}

    /** Whether more letters of the line are read from right to left than from left to right. */
    static boolean isRightToLeft(String text) {
        long right = text.codePoints().filter(LogicalOrder::isRight).count();
        long left = text.codePoints()
                .filter(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .count();
        return right > left;
    }

    private static boolean isRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    static String of(List<String> seen) {
        String whole = String.join("", seen);
        if (whole.codePoints().noneMatch(LogicalOrder::isRight)) {
            return whole;
        }
        List<String> signs = new ArrayList<>(seen);
        if (isRightToLeft(whole)) {
            Collections.reverse(signs);
            reverseRuns(signs, false);
        } else {
            reverseRuns(signs, true);
        }
        return String.join("", signs);
    }

    private static void reverseRuns(List<String> signs, boolean right) {
        for (int i = 0; i < signs.size(); i++) {
            if (!belongs(direction(signs.get(i)), right)) {
                continue;
            }
            int end = i + 1;
            for (int j = i + 1; j < signs.size(); j++) {
                Direction direction = direction(signs.get(j));
                if (belongs(direction, right) && (right || joins(signs, end - 1, j))) {
                    end = j + 1;
                } else if (direction != Direction.NEITHER) {
                    break;
                }
            }
            Collections.reverse(signs.subList(i, end));
            i = end - 1;
        }
    }

    private static boolean belongs(Direction direction, boolean right) {
        return right
                ? direction == Direction.RIGHT_TO_LEFT
                : direction == Direction.LEFT_TO_RIGHT || direction == Direction.NUMBER;
    }

    // Words go on over spaces; two numbers are one only with a sign of numbers between them.
    private static boolean joins(List<String> signs, int from, int to) {
        boolean numbers =
                direction(signs.get(from)) == Direction.NUMBER && direction(signs.get(to)) == Direction.NUMBER;
        if (!numbers || to == from + 1) {
            return true;
        }
        return to == from + 2 && INSIDE_NUMBERS.contains(signs.get(from + 1));
    }

    private static Direction direction(String sign) {
        return switch (Character.getDirectionality(sign.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Direction.RIGHT_TO_LEFT;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Direction.LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER -> Direction.NUMBER;
            default -> Direction.NEITHER;
        };
    }
}
