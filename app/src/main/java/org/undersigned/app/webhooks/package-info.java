/**
 * Webhooks: other programs are told what happens to published statements, by signed messages to addresses that
 * coordinators add. docs/spec/webhooks.md is the truth about the messages.
 *
 * <p>Owns the tables whose names begin with {@code webhook}. A change is noted in its own transaction, so that nothing is
 * told that was rolled back and nothing is lost; jobs make messages of it and deliver them. No message holds a person's
 * data: types, times, addresses of pages and counts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "delivering",
            "translating",
            "signatories",
            "statements",
            "accounts",
            "fetching",
            "mail",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
