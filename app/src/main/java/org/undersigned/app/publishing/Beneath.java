package org.undersigned.app.publishing;

import java.util.List;

/**
 * Asks what readers find beneath a statement's text: links to what belongs to it and is not part of it. Answered by
 * packages above this one, which tell by {@link BesideChanged} when their answer is another.
 */
public interface Beneath {
    /** @param label in the language of the text, where the interface has that */
    record Link(String label, String path) {}

    /** Called before the page is put there, each time that it is rendered: what it links to is to be there first. */
    List<Link> of(PublicStatement statement);
}
