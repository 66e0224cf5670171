package org.undersigned.app.statements;

import java.util.UUID;

/** What came of publishing a statement. */
public sealed interface PublishOutcome {
    record Published(UUID submission) implements PublishOutcome {}

    /** Nobody has signed it yet: there is nothing to publish. */
    record NobodySigned() implements PublishOutcome {}

    /** It is still a draft, or public already. */
    record NotOpen() implements PublishOutcome {}
}
