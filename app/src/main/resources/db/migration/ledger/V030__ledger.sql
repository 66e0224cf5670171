-- The append-only log (docs/spec/ledger.md). Whoever runs the application can add and read, not change:
-- the owner has taken its own rights away.
CREATE TABLE ledger_identity (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    origin   text NOT NULL,
    vkeys    text[] NOT NULL
);

-- What waits to be sequenced; acknowledged to nobody yet. Written in the transaction of what it records, and taken out
-- in the transaction that integrates it.
CREATE TABLE ledger_submission (
    id           uuid PRIMARY KEY,
    arrival      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    entry        bytea NOT NULL CHECK (octet_length(entry) <= 1024),
    submitted_at timestamptz NOT NULL
);

CREATE TABLE ledger_entry (
    leaf_index   bigint PRIMARY KEY,
    submission   uuid NOT NULL UNIQUE,
    entry        bytea NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- Hash tiles, full and partial (c2sp.org/tlog-tiles). Entry bundles are read from ledger_entry.
CREATE TABLE ledger_tile (
    level  smallint NOT NULL,
    number bigint NOT NULL,
    width  smallint NOT NULL CHECK (width BETWEEN 1 AND 256),
    hashes bytea NOT NULL,
    PRIMARY KEY (level, number, width)
);

-- One row for each checkpoint ever signed. The unique predecessor is the compare-and-set:
-- two nodes cannot both extend the same tree.
CREATE TABLE ledger_checkpoint (
    tree_size   bigint PRIMARY KEY,
    predecessor bigint UNIQUE,
    root        bytea NOT NULL,
    note        text NOT NULL,
    signed_at   timestamptz NOT NULL,
    CHECK (predecessor < tree_size)
);

-- Removable content; the entry keeps only its digest. Deleting a row is how a person is erased.
CREATE TABLE ledger_addendum (
    sha256  text PRIMARY KEY,
    content bytea NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE
    ON ledger_identity, ledger_entry, ledger_tile, ledger_checkpoint FROM CURRENT_USER;
REVOKE UPDATE, TRUNCATE ON ledger_addendum, ledger_submission FROM CURRENT_USER;
