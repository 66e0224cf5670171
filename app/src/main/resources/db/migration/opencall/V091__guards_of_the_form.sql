-- Secrets that several nodes share, each for a day (UTC): with the key goes the way back from a hash to a network. The
-- one of 1970-01-01 stays.
CREATE TABLE open_call_key (
    day   date PRIMARY KEY,
    bytes bytea NOT NULL
);

-- Forms that were sent: each counts once.
CREATE TABLE open_call_ticket (
    nonce    bytea PRIMARY KEY,
    spent_at timestamptz NOT NULL
);

-- How often something happened in a stretch of time.
CREATE TABLE open_call_count (
    counted text NOT NULL,
    begun   timestamptz NOT NULL,
    times   integer NOT NULL,
    PRIMARY KEY (counted, begun)
);
CREATE INDEX open_call_count_begun ON open_call_count (begun);

-- Mailboxes, as keyed hashes, whose owners said that they want no such mail.
CREATE TABLE open_call_blocked (
    mailbox text PRIMARY KEY,
    until   timestamptz NOT NULL
);
