-- Keys that organisations publish on their own sites, as the ledger has recorded them.
CREATE TABLE organisation_key (
    submission      uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    domain          text NOT NULL,
    key_id          text NOT NULL,
    line            text NOT NULL,
    found_at        timestamptz NOT NULL,
    -- Names the ledger's entry from which on the key counts no more.
    revocation      uuid UNIQUE,
    revoked_at      timestamptz
);
CREATE UNIQUE INDEX organisation_key_in_use ON organisation_key (domain, key_id) WHERE revocation IS NULL;
