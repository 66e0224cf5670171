package org.undersigned.app.fetching;

import java.util.List;

/**
 * Everything that was asked and answered from an address to what it leads to.
 *
 * @param exchanges in their order, at least one; all but the last are redirects
 */
public record Captured(List<Exchange> exchanges) {
    public Captured {
        exchanges = List.copyOf(exchanges);
    }

    /** What the address leads to. */
    public Exchange last() {
        return exchanges.getLast();
    }
}
