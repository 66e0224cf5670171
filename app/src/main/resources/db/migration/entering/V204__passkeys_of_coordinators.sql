-- Passkeys without which a coordinator's mailed link opens nothing.
CREATE TABLE coordinator_passkey (
    id            uuid PRIMARY KEY,
    person_id     uuid NOT NULL REFERENCES person,
    -- The host that it belongs to: at another one no browser would give it.
    relying_party text NOT NULL,
    -- By which its device knows it.
    credential    text NOT NULL UNIQUE,
    public_key    text NOT NULL,
    added_at      timestamptz NOT NULL,
    used_at       timestamptz
);
CREATE INDEX coordinator_passkey_person ON coordinator_passkey (person_id);
