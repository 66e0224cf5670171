package org.undersigned.app.signing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.renditions.PrintedStatement;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.words.WrittenLanguage;

/**
 * PDFs of texts that are not published. Making one takes a second and memory: one at a time, and the last few are kept,
 * so that a link that went round a board, or to somebody with bad intentions, costs little.
 */
@Component
class BoardPdfs {
    private static final int KEPT = 8;

    private final Renditions renditions;
    private final Map<String, Optional<byte[]>> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<byte[]>> eldest) {
            return size() > KEPT;
        }
    };

    BoardPdfs(Renditions renditions) {
        this.renditions = renditions;
    }

    boolean canBeMade(Revision revision) {
        return renditions.canPrint(revision.text(), revision.addressees());
    }

    /** None where the text has letters that we have no type for. */
    synchronized Optional<byte[]> of(Revision revision, String page) {
        return made.computeIfAbsent(revision.sha256() + " " + page, key -> renditions.pdf(printed(revision, page)))
                .map(byte[]::clone);
    }

    private static PrintedStatement printed(Revision revision, String page) {
        return PrintedStatement.forDecision(
                revision.text(),
                new WrittenLanguage(revision.language()),
                revision.sha256(),
                revision.addressees(),
                revision.frozenAt(),
                page);
    }
}
