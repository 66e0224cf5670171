-- An organisation or a person in its role on one statement, however it came to be asked.
CREATE TABLE signatory (
    id              uuid PRIMARY KEY,
    statement_id    uuid NOT NULL REFERENCES statement,
    kind            text NOT NULL CHECK (kind IN ('organisation', 'person')),
    organisation_id uuid REFERENCES organisation,
    name            text NOT NULL,
    -- What the list shows where that was corrected after signing.
    shown_name      text,
    -- Stands for it in the ledger: a domain, or random digits.
    actor           text NOT NULL,
    email           text NOT NULL,
    asked_at        timestamptz NOT NULL,
    -- When the address said that the signature was not made there.
    objected_at     timestamptz,
    UNIQUE (statement_id, organisation_id),
    CHECK ((kind = 'organisation') = (organisation_id IS NOT NULL))
);

INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at, objected_at)
SELECT i.id, i.statement_id, 'organisation', o.id, o.name, coalesce(o.domain, o.pseudonym), i.email, i.invited_at,
       i.objected_at
FROM invitation i JOIN organisation o ON o.id = i.organisation_id;

-- A signatory's secret links, each kept as SHA-256 of its random token.
ALTER TABLE invitation_link RENAME TO signatory_link;
ALTER TABLE signatory_link RENAME COLUMN invitation_id TO signatory_id;
ALTER TABLE signatory_link DROP CONSTRAINT invitation_link_invitation_id_fkey;
ALTER TABLE signatory_link ADD FOREIGN KEY (signatory_id) REFERENCES signatory;
ALTER INDEX invitation_link_invitation RENAME TO signatory_link_signatory;

ALTER TABLE signature RENAME COLUMN invitation_id TO signatory_id;
ALTER TABLE signature RENAME COLUMN signatory_name TO signed_name;
ALTER TABLE signature
    DROP CONSTRAINT signature_invitation_id_fkey,
    DROP CONSTRAINT signature_statement_id_organisation_id_revision_sha256_key,
    DROP CONSTRAINT signature_method_check,
    DROP COLUMN organisation_id,
    ADD FOREIGN KEY (signatory_id) REFERENCES signatory,
    ADD CHECK (method IN ('ssh', 'minisign', 'passkey', 'email-own-domain', 'email-vouched', 'email')),
    -- The ledger submission that ended it.
    ADD COLUMN withdrawal uuid UNIQUE,
    ADD COLUMN withdrawn_at timestamptz;
-- One signatory signs one text once, however often the button is pressed; and again only after a withdrawal.
CREATE UNIQUE INDEX signature_standing ON signature (signatory_id, revision_sha256) WHERE withdrawal IS NULL;
CREATE INDEX signature_statement ON signature (statement_id);

-- Public notes against one numbered demand.
CREATE TABLE signature_reservation (
    signature_id uuid NOT NULL REFERENCES signature,
    demand       integer NOT NULL,
    note         text NOT NULL,
    PRIMARY KEY (signature_id, demand)
);
