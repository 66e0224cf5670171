-- Notes beside a signed text: what reads wrong in it, and what is meant. Added, never changed.
CREATE TABLE erratum (
    submission      uuid PRIMARY KEY,
    statement_id    uuid NOT NULL,
    revision_sha256 text NOT NULL,
    reads           text NOT NULL,
    means           text NOT NULL,
    noted_at        timestamptz NOT NULL,
    addendum_sha256 text NOT NULL
);
CREATE INDEX erratum_revision ON erratum (revision_sha256);
REVOKE UPDATE, DELETE, TRUNCATE ON erratum FROM CURRENT_USER;
