/**
 * The addressee's answer: each public statement has an address, and mail to it becomes a draft finding that a coordinator
 * reads.
 *
 * <p>Owns the tables whose names begin with {@code answer_}. Mail comes in by IMAP or LMTP ({@code answers.receiving}),
 * is stored whole before anybody is told that it was taken, and read by a job: who sent it, as far as that can be known
 * ({@code answers.checking}), and what stands in it ({@code answers.reading}). Nothing of it is public, and the site
 * never answers. Answers {@code findings.AnswerPlaces}. ADR 0035.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "demands",
            "findings",
            "statements",
            "accounts",
            "fetching",
            "mail",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
