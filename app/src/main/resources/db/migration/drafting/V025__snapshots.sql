-- What a draft was, and who saved it. The saves of one person within some minutes are one row, unless something went.
CREATE TABLE draft_snapshot (
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    number       integer NOT NULL,
    person_id    uuid NOT NULL REFERENCES person,
    kind         text NOT NULL CHECK (kind IN ('begun', 'saved', 'restored', 'accepted', 'aside')),
    begun_at     timestamptz NOT NULL,
    saved_at     timestamptz NOT NULL,
    content      jsonb NOT NULL,
    PRIMARY KEY (statement_id, number)
);
CREATE INDEX draft_snapshot_by_time ON draft_snapshot (statement_id, saved_at);
