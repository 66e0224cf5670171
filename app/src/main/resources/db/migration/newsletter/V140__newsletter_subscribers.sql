-- Labels that coordinators give to statements, for readers to choose by.
CREATE TABLE newsletter_topic (
    id   uuid PRIMARY KEY,
    name text NOT NULL
);
CREATE UNIQUE INDEX newsletter_topic_name ON newsletter_topic (lower(name));

CREATE TABLE newsletter_statement_topic (
    statement_id uuid NOT NULL REFERENCES statement,
    topic_id     uuid NOT NULL REFERENCES newsletter_topic ON DELETE CASCADE,
    PRIMARY KEY (statement_id, topic_id)
);
CREATE INDEX newsletter_statement_topic_topic ON newsletter_statement_topic (topic_id);

-- A form that was sent, until a job has looked at it: taking it is the same work whoever sends it.
CREATE TABLE newsletter_request (
    id       uuid PRIMARY KEY,
    email    text NOT NULL,
    language text NOT NULL,
    choices  text[] NOT NULL,
    asked_at timestamptz NOT NULL
);

-- Who asked for the newsletter, and whoever said never to be written to: of those only the mailbox's keyed hash is left.
CREATE TABLE newsletter_subscriber (
    id            uuid PRIMARY KEY,
    mailbox       text NOT NULL UNIQUE,
    email         text,
    language      text NOT NULL,
    everything    boolean NOT NULL,
    asked_at      timestamptz NOT NULL,
    confirmed_at  timestamptz,
    soft_bounces  integer NOT NULL DEFAULT 0,
    bounced_at    timestamptz,
    blocked_until timestamptz,
    CHECK (blocked_until IS NULL OR (email IS NULL AND confirmed_at IS NULL)),
    CHECK (blocked_until IS NOT NULL OR email IS NOT NULL)
);
CREATE INDEX newsletter_subscriber_unconfirmed ON newsletter_subscriber (asked_at) WHERE confirmed_at IS NULL;

-- What somebody chose, unless it is everything: a topic, a statement, or one demand of a statement.
CREATE TABLE newsletter_choice (
    subscriber_id uuid NOT NULL REFERENCES newsletter_subscriber ON DELETE CASCADE,
    topic_id      uuid REFERENCES newsletter_topic ON DELETE CASCADE,
    statement_id  uuid REFERENCES statement,
    demand        integer,
    CHECK ((topic_id IS NULL) <> (statement_id IS NULL)),
    CHECK (demand IS NULL OR (statement_id IS NOT NULL AND demand > 0)),
    UNIQUE NULLS NOT DISTINCT (subscriber_id, topic_id, statement_id, demand)
);

-- Every mail has a link of its own to the same place.
CREATE TABLE newsletter_link (
    token_hash    bytea PRIMARY KEY,
    subscriber_id uuid NOT NULL REFERENCES newsletter_subscriber ON DELETE CASCADE,
    made_at       timestamptz NOT NULL
);
CREATE INDEX newsletter_link_subscriber ON newsletter_link (subscriber_id);
CREATE INDEX newsletter_link_made ON newsletter_link (made_at);
