-- By what a copy is found among all published texts. Can be emptied: it is filled again at the next start.
CREATE TABLE check_text (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    -- Of the way in which fingerprints are made: those of another way are made anew.
    way          integer NOT NULL,
    -- How many signatures the statement had when its marks were made.
    signatures   integer NOT NULL,
    UNIQUE (statement_id, number)
);

-- Runs of words, as numbers.
CREATE TABLE check_fingerprint (
    fingerprint bigint NOT NULL,
    text_id     bigint NOT NULL REFERENCES check_text ON DELETE CASCADE,
    PRIMARY KEY (fingerprint, text_id)
);
CREATE INDEX check_fingerprint_text ON check_fingerprint (text_id);

-- What a translation has in common with the text: names, addresses, numbers in their order; as numbers.
CREATE TABLE check_mark (
    mark    bigint NOT NULL,
    text_id bigint NOT NULL REFERENCES check_text ON DELETE CASCADE,
    PRIMARY KEY (mark, text_id)
);
CREATE INDEX check_mark_text ON check_mark (text_id);
