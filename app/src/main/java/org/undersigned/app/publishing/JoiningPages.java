package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.statements.StatementId;

/** Asks for the pages that join several statements. Answered by listing and organisations. */
public interface JoiningPages {
    /** This one is public, or has changed: called before its own pages are put, and before {@link #put}. */
    default void changed(PublicStatement statement) {}

    /**
     * Called after changes of what is public, once for several that come together. Where nothing is published there are pages
     * too.
     *
     * @param shown all that is published, the newest first
     */
    void put(List<PublicStatement> shown);

    /**
     * What lists make of each statement: made again only of one that has changed, and the same object as before where the same
     * comes of it, so that lists of a hundred thousand are compared quickly. For one thread at a time.
     */
    final class OfEach<T> {
        private record Made<T>(PublicStatement of, T made) {}

        private final Function<PublicStatement, T> making;
        private Map<StatementId, Made<T>> known = Map.of();

        public OfEach(Function<PublicStatement, T> making) {
            this.making = making;
        }

        /** In the same order. What is not among these is forgotten. */
        public List<T> of(List<PublicStatement> statements) {
            Map<StatementId, Made<T>> now = new HashMap<>();
            List<T> all = new ArrayList<>(statements.size());
            for (PublicStatement statement : statements) {
                StatementId id = statement.revision().statement();
                Made<T> made = made(statement, known.get(id));
                now.put(id, made);
                all.add(made.made());
            }
            known = now;
            return List.copyOf(all);
        }

        private Made<T> made(PublicStatement statement, @Nullable Made<T> before) {
            if (before != null && statement.equals(before.of())) {
                return before;
            }
            T made = making.apply(statement);
            return new Made<>(statement, before != null && made.equals(before.made()) ? before.made() : made);
        }
    }
}
