-- Parts of the site that an operator has paused.
CREATE TABLE fuse (
    name text PRIMARY KEY CHECK (name IN ('SIGNING', 'COMMENTS', 'SEARCH', 'PICTURES')),
    pulled_at timestamptz NOT NULL
);
