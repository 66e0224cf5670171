-- What a signatory is about to sign with a key: fixed once, byte for byte, so that the key can sign exactly it.
CREATE TABLE prepared_signature (
    id           uuid PRIMARY KEY,
    signatory_id uuid NOT NULL REFERENCES signatory,
    payload      bytea NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX prepared_signature_signatory ON prepared_signature (signatory_id);
