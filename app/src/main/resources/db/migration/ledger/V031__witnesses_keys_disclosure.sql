-- Keys that the log took into use, or gave up, after its first. They count from the entry that says so.
CREATE TABLE ledger_key_change (
    submission uuid PRIMARY KEY,
    vkey       text NOT NULL,
    ends       boolean NOT NULL,
    UNIQUE (vkey, ends)
);

-- Whom this log asks to cosign its checkpoints.
CREATE TABLE ledger_witness (
    id         uuid PRIMARY KEY,
    vkey       text NOT NULL UNIQUE,
    url        text NOT NULL,
    added_at   timestamptz NOT NULL,
    -- What came of asking last; null where all is well.
    problem    text,
    asked_at   timestamptz
);

CREATE TABLE ledger_cosignature (
    tree_size   bigint NOT NULL,
    vkey        text NOT NULL,
    line        text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (tree_size, vkey)
);

-- Addenda that anybody may read: those of published statements, and evidence for keys.
CREATE TABLE ledger_disclosure (
    sha256       text PRIMARY KEY,
    disclosed_at timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_key_change, ledger_cosignature, ledger_disclosure FROM CURRENT_USER;

-- That content was removed, for whoever keeps copies of it as files.
CREATE TABLE ledger_erasure (
    sha256    text PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
CREATE INDEX ledger_disclosure_at ON ledger_disclosure (disclosed_at);
CREATE INDEX ledger_erasure_at ON ledger_erasure (erased_at);
REVOKE UPDATE, DELETE, TRUNCATE ON ledger_erasure FROM CURRENT_USER;
