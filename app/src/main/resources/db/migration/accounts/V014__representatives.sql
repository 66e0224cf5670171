-- Whom to write to at an organisation: filled when somebody is invited or signs.
CREATE TABLE representative (
    organisation_id uuid NOT NULL REFERENCES organisation,
    email           text NOT NULL,
    language        text NOT NULL,
    used_at         timestamptz NOT NULL
);
CREATE UNIQUE INDEX representative_address ON representative (organisation_id, lower(email));
