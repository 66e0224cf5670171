package org.undersigned.app.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.text.comparing.Comparison;
import org.undersigned.text.comparing.Copy;
import org.undersigned.text.comparing.CopyComparer;

/** Finds the statement that a copy is of among all published ones, and compares them. */
@Component
class Checks {
    /** Two revisions of each of a few statements that share a sentence. */
    private static final int MOST_CANDIDATES = 8;

    private static final int MOST_ADDED_AT_ONCE = 16;

    private final IndexStore store;
    private final TextIndex index;

    Checks(IndexStore store, TextIndex index) {
        this.store = store;
        this.index = index;
    }

    CheckResult check(Copy copy) {
        Optional<CheckResult.Found> found = find(copy);
        List<PublishedRevision.Key> missing = found.isPresent() ? List.of() : index.missing();
        if (!missing.isEmpty() && missing.size() <= MOST_ADDED_AT_ONCE) {
            // Just published: the job that indexes it has yet to come.
            missing.forEach(index::index);
            return new CheckResult(find(copy), 0);
        }
        return new CheckResult(found, missing.size());
    }

    private Optional<CheckResult.Found> find(Copy copy) {
        List<Long> fingerprints = copy.fingerprints();
        return Stream.<CandidateSearch>of(
                        () -> store.sharingFingerprints(fingerprints, MOST_CANDIDATES),
                        () -> store.sharingCommonFingerprints(fingerprints, MOST_CANDIDATES),
                        () -> store.sharingMarks(copy.marks(), MOST_CANDIDATES))
                .map(search -> closest(search.candidates(), copy))
                .flatMap(Optional::stream)
                .filter(closest -> closest.comparison().isFound())
                .findFirst();
    }

    /** One way to look, gone only where those before it found nothing. */
    private interface CandidateSearch {
        List<TextKey> candidates();
    }

    private Optional<CheckResult.Found> closest(List<TextKey> candidates, Copy copy) {
        List<IndexedText> texts =
                candidates.stream().map(index::text).flatMap(Optional::stream).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Comparison closest =
                CopyComparer.closest(texts.stream().map(IndexedText::original).toList(), copy);
        IndexedText text = texts.stream()
                .filter(candidate -> candidate.original() == closest.original())
                .findFirst()
                .orElseThrow();
        return Optional.of(new CheckResult.Found(text.revision(), text.path(), closest));
    }
}
