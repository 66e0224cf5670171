-- The same text in further languages that every signature covers. Never changed, like the text itself.
CREATE TABLE revision_translation (
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    language     text NOT NULL,
    canonical    bytea NOT NULL,
    sha256       text NOT NULL,
    addressees   text[] NOT NULL,
    submission   uuid NOT NULL,
    PRIMARY KEY (statement_id, number, language)
);
CREATE INDEX revision_translation_by_digest ON revision_translation (sha256);
REVOKE UPDATE, DELETE, TRUNCATE ON revision_translation FROM CURRENT_USER;
