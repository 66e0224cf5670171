-- What an organisation is called in each language.
CREATE TABLE organisation_name (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    language        text NOT NULL,
    name            text NOT NULL,
    PRIMARY KEY (organisation_id, language)
);
