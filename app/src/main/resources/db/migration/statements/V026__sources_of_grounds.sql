-- Where a ground can be read up: beside the signed text, which has no place for addresses.
CREATE TABLE revision_source (
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    block        integer NOT NULL,
    position     integer NOT NULL,
    address      text NOT NULL CHECK (address ~* '^https?://'),
    PRIMARY KEY (statement_id, number, block, position)
);
REVOKE UPDATE, DELETE, TRUNCATE ON revision_source FROM CURRENT_USER;
