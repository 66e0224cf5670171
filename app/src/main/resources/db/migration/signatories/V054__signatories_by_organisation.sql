-- When an organisation says what it is called in a language, the pages of all that it signed follow.
CREATE INDEX signatory_organisation ON signatory (organisation_id) WHERE organisation_id IS NOT NULL;
