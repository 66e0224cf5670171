-- The site, the people who run it, and the organisations that are asked to sign.
CREATE TABLE site (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    name      text NOT NULL,
    set_up_at timestamptz NOT NULL
);

CREATE TABLE person (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    email      text NOT NULL,
    role       text NOT NULL CHECK (role IN ('coordinator')),
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_email ON person (lower(email));

-- Links are kept as SHA-256 of a random token: reading the table signs nobody in.
CREATE TABLE setup_link (
    token_hash bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

CREATE TABLE sign_in_link (
    token_hash bytea PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX sign_in_link_person ON sign_in_link (person_id, created_at);

CREATE TABLE organisation (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    -- Lower-case host name of its website; null where nobody has stated one.
    domain     text,
    -- Stands for the organisation in the ledger where it has no domain: says nothing about it.
    pseudonym  text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);
