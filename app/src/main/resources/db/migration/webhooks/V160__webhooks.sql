-- Addresses of other programs that are told what happens here. The secrets stand as they are: whoever signs with them
-- needs them. docs/spec/webhooks.md, "Secrets".
CREATE TABLE webhook_endpoint (
    id              uuid PRIMARY KEY,
    url             text NOT NULL UNIQUE,
    events          text[] NOT NULL,
    secret          text NOT NULL,
    old_secret      text,
    created_at      timestamptz NOT NULL,
    rotated_at      timestamptz,
    last_success_at timestamptz,
    disabled_at     timestamptz
);

-- What has changed and is yet to be told; written in the transaction of the change.
CREATE TABLE webhook_change (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('publication', 'signatures', 'translations')),
    occurred_at  timestamptz NOT NULL
);

-- What was told last of a published statement: whatever differs from it is news.
CREATE TABLE webhook_told (
    statement_id uuid PRIMARY KEY,
    revision     integer NOT NULL,
    -- Of all signatures that were ever made under this text, and of those that ended.
    made         integer NOT NULL,
    ended        integer NOT NULL,
    -- Language and number of revision, such as hy@1.
    translations text[] NOT NULL
);

-- One message to one address. Its id stays the same however often it is tried.
CREATE TABLE webhook_notice (
    id           uuid PRIMARY KEY,
    endpoint_id  uuid NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    type         text NOT NULL,
    body         text NOT NULL,
    created_at   timestamptz NOT NULL,
    -- Since when it is tried: a coordinator can have it begin anew.
    begun_at     timestamptz NOT NULL,
    state        text NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    tries        integer NOT NULL,
    next_at      timestamptz,
    tried_at     timestamptz,
    -- HTTP status of the last answer; where there was none, a sentence why.
    status       integer,
    failure      text
);
CREATE INDEX webhook_notice_endpoint ON webhook_notice (endpoint_id, created_at DESC);
