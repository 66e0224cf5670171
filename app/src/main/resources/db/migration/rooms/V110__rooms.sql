-- Links by which whoever reads the mail of an address sees what was signed from it; kept as SHA-256 of a random token.
CREATE TABLE room_link (
    token_hash bytea PRIMARY KEY,
    email      text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX room_link_email ON room_link (lower(email), created_at);
