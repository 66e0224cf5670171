-- Other sites' logs, for which this site is a witness.
CREATE TABLE witness_identity (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    name     text NOT NULL,
    vkeys    text[] NOT NULL
);

-- What was cosigned last. Changed in one row lock, from one size to the next, before any answer.
CREATE TABLE witnessed_log (
    origin   text PRIMARY KEY,
    vkeys    text[] NOT NULL,
    added_at timestamptz NOT NULL,
    size     bigint NOT NULL DEFAULT 0,
    root     bytea,
    note     text,
    seen_at  timestamptz
);

-- A checkpoint that the log's own keys have signed and that does not follow from what they had signed before.
CREATE TABLE witness_refusal (
    origin   text NOT NULL REFERENCES witnessed_log ON DELETE CASCADE,
    size     bigint NOT NULL,
    root     bytea NOT NULL,
    note     text NOT NULL,
    earlier  text,
    is_fork  boolean NOT NULL,
    seen_at  timestamptz NOT NULL,
    PRIMARY KEY (origin, size, root)
);
