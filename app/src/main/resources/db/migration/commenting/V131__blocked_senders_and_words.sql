-- What has a comment looked at with a reason beside it. An address is a keyed hash here, and outlives its erasure.
CREATE TABLE comment_block (
    kind     text NOT NULL CHECK (kind IN ('address', 'domain', 'word')),
    value    text NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (kind, value)
);
