-- A copy of what a finding rests on, as a source sent it or as a coordinator brought it. Added, never changed: no table
-- refers to another by a constraint, whose check would need the right to change.
CREATE TABLE evidence_copy (
    sha256   text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    kind     text NOT NULL CHECK (kind IN ('FETCHED', 'UPLOADED')),
    kept_at  timestamptz NOT NULL,
    kept_by  uuid NOT NULL,
    size     integer NOT NULL,
    -- What it is by its own bytes, and what the source called it.
    found    text NOT NULL,
    stated   text NOT NULL,
    name     text NOT NULL
);

-- Its bytes, in pieces: whoever downloads one never takes the memory of a whole.
CREATE TABLE evidence_piece (
    sha256 text NOT NULL,
    number integer NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (sha256, number)
);

-- The addresses on the way to it, the last one being where it lay.
CREATE TABLE evidence_hop (
    sha256  text NOT NULL,
    number  integer NOT NULL,
    address text NOT NULL,
    status  integer NOT NULL,
    PRIMARY KEY (sha256, number)
);

-- What could be read of it; no text where none could.
CREATE TABLE evidence_text (
    sha256   text PRIMARY KEY,
    words    text,
    is_whole boolean NOT NULL,
    read_at  timestamptz NOT NULL
);

CREATE TABLE evidence_picture (
    sha256   text PRIMARY KEY,
    png      bytea NOT NULL,
    taken_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON evidence_copy, evidence_piece, evidence_hop, evidence_text, evidence_picture
    FROM CURRENT_USER;
