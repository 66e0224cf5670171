-- A statement from its first import to its end.
CREATE TABLE statement (
    id           uuid PRIMARY KEY,
    slug         text NOT NULL UNIQUE,
    state        text NOT NULL CHECK (state IN ('draft', 'open', 'published', 'closed', 'withdrawn')),
    accepts_late boolean NOT NULL DEFAULT true,
    created_by   uuid NOT NULL REFERENCES person,
    created_at   timestamptz NOT NULL,
    opened_at    timestamptz,
    published_at timestamptz,
    ended_at     timestamptz
);

-- Frozen texts. Never changed: the digest in every signature is of these bytes. Nothing refers to these tables by a
-- foreign key: its check would have to lock rows, which needs the right to update that is taken away below.
CREATE TABLE revision (
    statement_id uuid NOT NULL REFERENCES statement,
    number       integer NOT NULL,
    language     text NOT NULL,
    title        text NOT NULL,
    canonical    bytea NOT NULL,
    sha256       text NOT NULL,
    addressees   text[] NOT NULL,
    frozen_at    timestamptz NOT NULL,
    submission   uuid NOT NULL,
    PRIMARY KEY (statement_id, number)
);
CREATE UNIQUE INDEX revision_digest ON revision (statement_id, sha256);

-- The dates of grounds: beside the text, which names them in its own words.
CREATE TABLE revision_ground (
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    block        integer NOT NULL,
    happened_on  date NOT NULL,
    PRIMARY KEY (statement_id, number, block, happened_on)
);

CREATE TABLE publication (
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    published_at timestamptz NOT NULL,
    submission   uuid NOT NULL,
    PRIMARY KEY (statement_id, number)
);

REVOKE UPDATE, DELETE, TRUNCATE ON revision, revision_ground, publication FROM CURRENT_USER;
