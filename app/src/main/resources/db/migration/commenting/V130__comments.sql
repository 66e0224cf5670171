-- Whether a statement takes comments, and whether those that there are show: open, closed or hidden.
CREATE TABLE comment_standing (
    statement_id uuid PRIMARY KEY REFERENCES statement,
    standing     text NOT NULL CHECK (standing IN ('open', 'closed', 'hidden'))
);

-- The same for every statement that has none of its own; and when the coordinators were last told that some wait.
CREATE TABLE comment_site (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    standing text NOT NULL DEFAULT 'closed' CHECK (standing IN ('open', 'closed', 'hidden')),
    told_at  timestamptz
);

-- One decision for many comments.
CREATE TABLE comment_decision (
    id         uuid PRIMARY KEY,
    what       text NOT NULL CHECK (what IN ('approve', 'reject', 'spam')),
    comments   integer NOT NULL,
    decided_by uuid NOT NULL REFERENCES person,
    decided_at timestamptz NOT NULL,
    undone_at  timestamptz
);
CREATE INDEX comment_decision_at ON comment_decision (decided_at);

CREATE TABLE comment (
    id            uuid PRIMARY KEY,
    statement_id  uuid NOT NULL REFERENCES statement,
    -- The comment that this one answers, which answers none itself.
    answers       uuid REFERENCES comment,
    name          text NOT NULL,
    -- As its author has it now; what the public sees is what was approved last.
    text          text NOT NULL,
    shown         text,
    -- Both none once they were erased. The second is the same folded: aliases of one mailbox are alike.
    email         text,
    mailbox       text,
    -- Of the form, and so of all mails.
    language      text NOT NULL,
    wants_replies boolean NOT NULL,
    state         text NOT NULL CHECK (state IN
                  ('asked', 'unconfirmed', 'waiting', 'approved', 'rejected', 'spam', 'removed')),
    -- What speaks for a close look: a code each, and after a bar what it found.
    marks         text[] NOT NULL,
    -- Keyed hash of the network that it came from, under a key of that day, until the job has counted it.
    network       text NOT NULL,
    written_at    timestamptz NOT NULL,
    -- When it came to wait for a moderator.
    waiting_at    timestamptz,
    decided_at    timestamptz,
    approved_at   timestamptz,
    -- When author and whoever it answers were told that it is public.
    told_at       timestamptz,
    decision      uuid REFERENCES comment_decision ON DELETE SET NULL
);
CREATE INDEX comment_statement ON comment (statement_id, state, written_at);
CREATE INDEX comment_answers ON comment (answers) WHERE answers IS NOT NULL;
CREATE INDEX comment_state ON comment (state, waiting_at);
CREATE INDEX comment_mailbox ON comment (mailbox) WHERE mailbox IS NOT NULL;
CREATE INDEX comment_decided ON comment (decision) WHERE decision IS NOT NULL;
CREATE INDEX comment_to_tell ON comment (approved_at) WHERE state = 'approved' AND told_at IS NULL;

-- Secrets in mailed links, as hashes: an author's own, and those that end the mails about replies.
CREATE TABLE comment_link (
    token_hash bytea PRIMARY KEY,
    comment_id uuid NOT NULL REFERENCES comment ON DELETE CASCADE,
    purpose    text NOT NULL CHECK (purpose IN ('author', 'replies'))
);
CREATE INDEX comment_link_comment ON comment_link (comment_id);

-- What a decision found, so that it can be undone; deleted with the decision after a day.
CREATE TABLE comment_before (
    decision    uuid NOT NULL REFERENCES comment_decision ON DELETE CASCADE,
    comment_id  uuid NOT NULL REFERENCES comment ON DELETE CASCADE,
    state       text NOT NULL,
    text        text NOT NULL,
    shown       text,
    decided_at  timestamptz,
    approved_at timestamptz,
    PRIMARY KEY (decision, comment_id)
);
CREATE INDEX comment_before_comment ON comment_before (comment_id);
