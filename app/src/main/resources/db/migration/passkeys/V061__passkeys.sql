-- Passkeys that sign for an organisation, or for a person on one statement, as the ledger has recorded them.
CREATE TABLE passkey (
    submission      uuid PRIMARY KEY,
    -- From whose link it was registered.
    signatory_id    uuid NOT NULL REFERENCES signatory,
    organisation_id uuid REFERENCES organisation,
    actor           text NOT NULL,
    key_id          text NOT NULL,
    -- As the addendum of its entry holds it.
    registration    bytea NOT NULL,
    -- Which device it lies in, and whose that is: both go when it ends.
    credential      text UNIQUE,
    email           text,
    -- Names the ledger's entry from which on it counts no more.
    revocation      uuid UNIQUE,
    CHECK ((revocation IS NULL) = (credential IS NOT NULL AND email IS NOT NULL))
);
CREATE INDEX passkey_actor ON passkey (actor, key_id);
CREATE INDEX passkey_signatory ON passkey (signatory_id);
