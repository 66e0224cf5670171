-- Names that signed elsewhere, by the word of the coordinator alone. Nothing here is in the ledger.
CREATE TABLE reported_list (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    -- Where they signed, in the coordinator's words.
    origin       text NOT NULL,
    reported_by  uuid NOT NULL REFERENCES person,
    reported_at  timestamptz NOT NULL
);

CREATE TABLE reported_name (
    list_id  uuid NOT NULL REFERENCES reported_list ON DELETE CASCADE,
    position integer NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (list_id, position)
);
CREATE INDEX reported_list_statement ON reported_list (statement_id);
