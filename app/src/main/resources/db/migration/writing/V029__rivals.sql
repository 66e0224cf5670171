-- What somebody typed while somebody else saved another version of the same: waits until one of them is chosen.
CREATE TABLE draft_rival (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    place        text NOT NULL,
    person_id    uuid NOT NULL REFERENCES person,
    card         jsonb,
    value        text NOT NULL,
    typed_at     timestamptz NOT NULL,
    UNIQUE (statement_id, place, person_id)
);
