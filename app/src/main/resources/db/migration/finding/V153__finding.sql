-- By what published statements are found. Can be emptied: it is filled again at the next start.
CREATE TABLE finding_statement (
    statement_id  uuid PRIMARY KEY,
    -- Of the way in which words are made: what was indexed in another way is indexed anew.
    way           integer NOT NULL,
    -- Another one each time that the statement is indexed.
    stamp         uuid NOT NULL,
    number        integer NOT NULL,
    -- How many signatures and withdrawals there had been.
    acts          integer NOT NULL,
    published_at  timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('open', 'published', 'closed')),
    signatures    integer NOT NULL
);
CREATE INDEX finding_statement_published ON finding_statement (published_at DESC);

-- What it says in each language that readers can read it in.
CREATE TABLE finding_text (
    statement_id uuid NOT NULL REFERENCES finding_statement ON DELETE CASCADE,
    language     text NOT NULL,
    -- How its words are stemmed: a text search configuration.
    stemming     text NOT NULL,
    -- 0 for the signed text, then those that are signed as well, then translations.
    position     integer NOT NULL,
    path         text NOT NULL,
    title        text NOT NULL,
    addressees   text[] NOT NULL,
    -- The beginning of what stands below the title.
    body         text NOT NULL,
    words        tsvector NOT NULL,
    PRIMARY KEY (statement_id, language)
);
-- Kept in order at once: a list of what waits would be read through by every search.
CREATE INDEX finding_text_words ON finding_text USING gin (words) WITH (fastupdate = off);

-- Whose signature stands under it. People who sign in their own name are not here, and not in the words.
CREATE TABLE finding_organisation (
    statement_id    uuid NOT NULL REFERENCES finding_statement ON DELETE CASCADE,
    organisation_id uuid NOT NULL,
    name            text NOT NULL,
    -- All its names as search compares them.
    called          text NOT NULL,
    PRIMARY KEY (statement_id, organisation_id)
);
CREATE INDEX finding_organisation_signed ON finding_organisation (organisation_id, statement_id);

CREATE TABLE finding_addressee (
    statement_id uuid NOT NULL REFERENCES finding_statement ON DELETE CASCADE,
    -- The name as search compares it: one addressee whatever its capitals.
    folded       text NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (statement_id, folded)
);
CREATE INDEX finding_addressee_folded ON finding_addressee (folded, statement_id);
