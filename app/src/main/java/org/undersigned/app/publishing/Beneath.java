package org.undersigned.app.publishing;

import java.util.List;
import java.util.function.Supplier;

/**
 * Asks what readers find beneath a statement's text: links to what belongs to it and is not part of it. Answered by
 * packages above this one, which tell by {@link BesideChanged} when their answer is another.
 */
public interface Beneath {
    record Link(String label, String path) {}

    /**
     * Called before the pages of the text are put there, each time that they are rendered: what they link to is to be there
     * first.
     *
     * @return the links, asked for in the language of each page
     */
    Supplier<List<Link>> of(PublicStatement statement);

    /** Of all parts, in their order. */
    static Supplier<List<Link>> all(List<Beneath> parts, PublicStatement statement) {
        List<Supplier<List<Link>>> links =
                parts.stream().map(part -> part.of(statement)).toList();
        return () -> links.stream().flatMap(part -> part.get().stream()).toList();
    }
}
