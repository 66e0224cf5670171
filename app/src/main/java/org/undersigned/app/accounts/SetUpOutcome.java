package org.undersigned.app.accounts;

import org.undersigned.app.web.LinkToken;

/** What came of setting up the site. */
public sealed interface SetUpOutcome {
    /** The site has its first coordinator, who signs in with this link. */
    record Done(LinkToken signIn) implements SetUpOutcome {}

    /** The link is not, or no longer, the set-up link of this site. */
    record LinkRefused() implements SetUpOutcome {}
}
