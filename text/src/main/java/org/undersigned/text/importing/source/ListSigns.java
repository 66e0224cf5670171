package org.undersigned.text.importing.source;

import org.jsoup.nodes.Element;

/** The signs that a browser draws before the items of one list. */
final class ListSigns {
    private static final int MOST = 9999;

    private final boolean numbered;
    private final boolean lettered;
    private int next;

    private ListSigns(boolean numbered, boolean lettered, int next) {
        this.numbered = numbered;
        this.lettered = lettered;
        this.next = next;
    }

    static ListSigns of(Element list) {
        return new ListSigns(
                list.normalName().equals("ol"), list.attr("type").equals("a"), number(list.attr("start"), 1));
    }

    String next(Element item) {
        if (!numbered) {
            return "• ";
        }
        int number = number(item.attr("value"), next);
        next = number + 1;
        return lettered && number <= 26 ? (char) ('a' + number - 1) + ") " : number + ". ";
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(text), 1, MOST) : otherwise;
    }
}
