-- Of which organisations a second person confirms each signature. Of two people: whoever signs, the other confirms.
CREATE TABLE second_person (
    organisation_id uuid PRIMARY KEY REFERENCES organisation,
    first_email     text NOT NULL,
    second_email    text NOT NULL,
    since           timestamptz NOT NULL
);

-- A wish to begin that, to change the second person, or to end it; nothing changes before all have agreed.
CREATE TABLE second_person_change (
    organisation_id uuid PRIMARY KEY REFERENCES organisation,
    asked_by        text NOT NULL,
    -- None where it is to end.
    wanted_email    text,
    language        text NOT NULL,
    asked_at        timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    -- Whether the other one of the present two has agreed; and whether the wanted person has.
    other_agreed    boolean NOT NULL,
    wanted_agreed   boolean NOT NULL
);
CREATE TABLE second_person_link (
    token_hash      bytea PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES second_person_change ON DELETE CASCADE,
    side            text NOT NULL CHECK (side IN ('other', 'wanted'))
);

-- Signatures that are complete and count nowhere before a second person has confirmed them.
CREATE TABLE pending_signature (
    id             uuid PRIMARY KEY,
    signatory_id   uuid NOT NULL REFERENCES signatory,
    state          text NOT NULL
        CHECK (state IN ('waiting', 'confirmed', 'refused', 'objected', 'taken_back', 'lapsed', 'expired')),
    -- What was signed, byte for byte, and whose addresses it is about: none of it is kept once it is decided.
    record         bytea,
    representative text,
    confirmer      text,
    language       text NOT NULL,
    asked_at       timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    mailed_at      timestamptz NOT NULL,
    mails          integer NOT NULL,
    decided_at     timestamptz,
    CHECK ((state = 'waiting') = (record IS NOT NULL))
);
CREATE UNIQUE INDEX pending_signature_waiting ON pending_signature (signatory_id) WHERE state = 'waiting';
CREATE TABLE pending_signature_link (
    token_hash bytea PRIMARY KEY,
    pending_id uuid NOT NULL REFERENCES pending_signature ON DELETE CASCADE
);
