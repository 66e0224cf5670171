-- What the coordinators say about themselves, a text for each language that they wrote one in.
CREATE TABLE site_about (
    language text PRIMARY KEY,
    words    text NOT NULL
);
