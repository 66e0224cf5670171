-- What is near to what among published statements. Can be emptied: it is made again at the next start.
CREATE TABLE related_statement (
    statement_id uuid PRIMARY KEY,
    -- Of the index that this was made from.
    stamp        uuid NOT NULL,
    -- Whether what its page shows has yet to be compared with what is near by now.
    due          boolean NOT NULL
);
CREATE INDEX related_statement_due ON related_statement (statement_id) WHERE due;

-- The words that tell most about its texts.
CREATE TABLE related_word (
    statement_id uuid NOT NULL REFERENCES related_statement ON DELETE CASCADE,
    language     text NOT NULL,
    word         text NOT NULL,
    weight       real NOT NULL,
    PRIMARY KEY (statement_id, language, word)
);
CREATE INDEX related_word_language ON related_word (language, word) INCLUDE (statement_id, weight);

-- The nearest to each; near is near both ways, so what is near to one is read from either side.
CREATE TABLE related_pair (
    statement_id  uuid NOT NULL REFERENCES related_statement ON DELETE CASCADE,
    other_id      uuid NOT NULL REFERENCES related_statement ON DELETE CASCADE,
    nearness      double precision NOT NULL,
    organisations integer NOT NULL,
    addressee     boolean NOT NULL,
    alike         boolean NOT NULL,
    PRIMARY KEY (statement_id, other_id)
);
CREATE INDEX related_pair_other ON related_pair (other_id);

-- What pages show.
CREATE TABLE related_shown (
    statement_id  uuid NOT NULL REFERENCES related_statement ON DELETE CASCADE,
    position      integer NOT NULL,
    other_id      uuid NOT NULL,
    organisations integer NOT NULL,
    addressee     boolean NOT NULL,
    alike         boolean NOT NULL,
    -- How the other one was called and how many had signed it.
    called        text NOT NULL,
    signatures    integer NOT NULL,
    PRIMARY KEY (statement_id, position)
);
