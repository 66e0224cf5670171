-- A link by which others can read what they are to decide on, and do nothing.
CREATE TABLE board_link (
    token_hash   bytea PRIMARY KEY,
    signatory_id uuid NOT NULL REFERENCES signatory,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended        boolean NOT NULL DEFAULT false
);
CREATE INDEX board_link_signatory ON board_link (signatory_id);
