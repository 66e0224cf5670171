-- In how many texts of a language a word is, as last counted: what is rare tells more than what is common.
CREATE TABLE finding_word (
    language text NOT NULL,
    word     text NOT NULL,
    texts    integer NOT NULL,
    PRIMARY KEY (language, word)
);
-- How many texts there were then.
CREATE TABLE finding_count (
    language text PRIMARY KEY,
    texts    integer NOT NULL
);
