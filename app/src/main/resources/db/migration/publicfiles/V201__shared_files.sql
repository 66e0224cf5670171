-- Public files that one node has made for all, by the digest of what they are made of; without content where none can be.
CREATE TABLE shared_file (
    path text PRIMARY KEY,
    edition text NOT NULL,
    content bytea
);
