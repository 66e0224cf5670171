-- One newsletter, from its draft on.
CREATE TABLE newsletter_issue (
    id           uuid PRIMARY KEY,
    state        text NOT NULL CHECK (state IN ('draft', 'sending', 'paused', 'cancelled', 'finished')),
    -- Who gets it: whoever chose this ("everything", "topic:…", "statement:…", "demand:…:n"). Not a reference: a topic that
    -- is deleted must not make a draft for its readers one for everybody.
    audience     text NOT NULL DEFAULT 'everything',
    created_by   uuid NOT NULL REFERENCES person,
    created_at   timestamptz NOT NULL,
    sent_at      timestamptz,
    finished_at  timestamptz,
    expected     integer,
    -- Why nothing can be handed over just now, and since when.
    held_up      text,
    held_up_at   timestamptz
);

CREATE TABLE newsletter_text (
    issue_id uuid NOT NULL REFERENCES newsletter_issue ON DELETE CASCADE,
    language text NOT NULL,
    place    integer NOT NULL,
    subject  text NOT NULL,
    body     text NOT NULL,
    PRIMARY KEY (issue_id, language)
);

-- One row for each recipient, made in the transaction that sends; its id is in the copy's Message-ID. Each row is at any
-- moment in one state: expected = waiting + sent + failed + excluded.
CREATE TABLE newsletter_copy (
    id            uuid PRIMARY KEY,
    issue_id      uuid NOT NULL REFERENCES newsletter_issue,
    place         integer NOT NULL,
    -- Empty once they have left, and 90 days after the end.
    subscriber_id uuid REFERENCES newsletter_subscriber ON DELETE SET NULL,
    state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'excluded')),
    reason        text,
    tries         integer NOT NULL DEFAULT 0,
    next_try_at   timestamptz,
    ended_at      timestamptz,
    bounced_at    timestamptz,
    UNIQUE (issue_id, place)
);
CREATE INDEX newsletter_copy_waiting ON newsletter_copy (issue_id, place) WHERE state = 'waiting';
CREATE INDEX newsletter_copy_subscriber ON newsletter_copy (subscriber_id) WHERE subscriber_id IS NOT NULL;
