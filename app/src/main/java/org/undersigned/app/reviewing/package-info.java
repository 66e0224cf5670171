/**
 * What members and invited organisations say to a draft: comments, and other wordings for one block.
 *
 * <p>Owns the tables {@code review_link}, {@code remark} and {@code review_digest}. Called by editing. A remark is bound
 * to a block by its id, and kept with what was decided. An organisation comes by a mailed link, sees its own remarks
 * only, and decides nothing by coming; the link ends when the text is opened for signing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"accounts", "drafting", "jobs", "mail", "statements", "web", "words", "writing"})
package org.undersigned.app.reviewing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
