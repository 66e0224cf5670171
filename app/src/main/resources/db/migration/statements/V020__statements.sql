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

-- What was brought in, as it was found, and what the coordinator has made of it so far.
CREATE TABLE draft (
    statement_id uuid PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
    source       text NOT NULL,
    title        text NOT NULL,
    language     text NOT NULL,
    addressees   text[] NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    changed_at   timestamptz NOT NULL
);

CREATE TABLE draft_block (
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    position     integer NOT NULL,
    role         text NOT NULL,
    content      text NOT NULL,
    happened_on  date[] NOT NULL DEFAULT '{}',
    confidence   real,
    reason       text,
    PRIMARY KEY (statement_id, position)
);

-- Frozen texts. Never changed: the digest in every signature is of these bytes.
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
    PRIMARY KEY (statement_id, number, block, happened_on),
    FOREIGN KEY (statement_id, number) REFERENCES revision
);

CREATE TABLE publication (
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    published_at timestamptz NOT NULL,
    submission   uuid NOT NULL,
    PRIMARY KEY (statement_id, number),
    FOREIGN KEY (statement_id, number) REFERENCES revision
);

REVOKE UPDATE, DELETE, TRUNCATE ON revision, revision_ground, publication FROM CURRENT_USER;
