CREATE TABLE invitation (
    id              uuid PRIMARY KEY,
    statement_id    uuid NOT NULL REFERENCES statement,
    organisation_id uuid NOT NULL REFERENCES organisation,
    email           text NOT NULL,
    answer          text NOT NULL CHECK (answer IN ('invited', 'considering', 'approved', 'signed', 'declined', 'misdirected')),
    invited_by      uuid NOT NULL REFERENCES person,
    invited_at      timestamptz NOT NULL,
    answered_at     timestamptz,
    -- When the address said that the signature was not made there.
    objected_at     timestamptz,
    UNIQUE (statement_id, organisation_id)
);

-- A new link never brings an old one back: each is a row, kept as SHA-256 of its random token.
CREATE TABLE invitation_link (
    token_hash    bytea PRIMARY KEY,
    invitation_id uuid NOT NULL REFERENCES invitation,
    expires_at    timestamptz NOT NULL,
    replaced      boolean NOT NULL DEFAULT false
);
CREATE INDEX invitation_link_invitation ON invitation_link (invitation_id);

CREATE TABLE signature (
    id              uuid PRIMARY KEY,
    statement_id    uuid NOT NULL REFERENCES statement,
    organisation_id uuid NOT NULL REFERENCES organisation,
    invitation_id   uuid NOT NULL REFERENCES invitation,
    revision_sha256 text NOT NULL,
    signatory_name  text NOT NULL,
    method          text NOT NULL CHECK (method IN ('email-own-domain', 'email-vouched')),
    role            text NOT NULL,
    authority       text NOT NULL,
    signed_at       timestamptz NOT NULL,
    addendum_sha256 text NOT NULL,
    submission      uuid NOT NULL UNIQUE,
    -- One organisation signs one text once, however often the button is pressed.
    UNIQUE (statement_id, organisation_id, revision_sha256)
);

-- Written when the ledger has integrated the signature's entry.
CREATE TABLE signature_entry (
    signature_id uuid PRIMARY KEY REFERENCES signature,
    leaf_index   bigint NOT NULL,
    recorded_at  timestamptz NOT NULL
);
