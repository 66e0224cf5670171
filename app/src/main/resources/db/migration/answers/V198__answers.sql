-- Where answers to a statement go: one address for each, which nobody can guess.
CREATE TABLE answer_address (
    statement_id uuid PRIMARY KEY REFERENCES statement,
    token        text NOT NULL UNIQUE CHECK (token ~ '^[a-z2-7]{26}$'),
    created_at   timestamptz NOT NULL
);

-- A message, as it came. The same bytes for the same statement are one, however often they are handed over.
CREATE TABLE answer_message (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    sha256       text NOT NULL,
    size         integer NOT NULL,
    way          text NOT NULL CHECK (way IN ('IMAP', 'LMTP')),
    -- The envelope's sender: empty where there was none, missing where it is not known.
    envelope     text,
    -- What it says that it is from, for counting.
    sender       text NOT NULL,
    received_at  timestamptz NOT NULL,
    UNIQUE (statement_id, sha256)
);
CREATE INDEX answer_message_received ON answer_message (received_at);

-- Its bytes, in pieces: nobody needs the memory of a whole.
CREATE TABLE answer_piece (
    message uuid NOT NULL REFERENCES answer_message ON DELETE CASCADE,
    number  integer NOT NULL,
    bytes   bytea NOT NULL,
    PRIMARY KEY (message, number)
);

-- What stands in it, once it has been read.
CREATE TABLE answer_read (
    message     uuid PRIMARY KEY REFERENCES answer_message ON DELETE CASCADE,
    draft       uuid NOT NULL,
    sender_name text NOT NULL,
    address     text NOT NULL,
    is_one      boolean NOT NULL,
    subject     text NOT NULL,
    sent_at     timestamptz,
    automatic   text NOT NULL CHECK (automatic IN ('NO', 'REPLY', 'BOUNCE', 'BULK')),
    words       text NOT NULL,
    is_whole    boolean NOT NULL
);

CREATE TABLE answer_file (
    message uuid NOT NULL REFERENCES answer_message ON DELETE CASCADE,
    number  integer NOT NULL,
    name    text NOT NULL,
    stated  text NOT NULL,
    size    integer NOT NULL,
    sha256  text NOT NULL,
    PRIMARY KEY (message, number)
);

CREATE TABLE answer_check (
    message    uuid NOT NULL REFERENCES answer_message ON DELETE CASCADE,
    number     integer NOT NULL,
    method     text NOT NULL,
    -- Whose look it was: empty for ours.
    server     text NOT NULL,
    result     text NOT NULL,
    domain     text NOT NULL,
    is_aligned boolean NOT NULL,
    PRIMARY KEY (message, number)
);

-- Mail beyond what one sender or one statement may bring in a day: counted, not kept.
CREATE TABLE answer_beyond (
    statement_id uuid NOT NULL REFERENCES statement,
    day          date NOT NULL,
    reason       text NOT NULL CHECK (reason IN ('SENDER', 'STATEMENT', 'SIZE')),
    times        integer NOT NULL,
    PRIMARY KEY (statement_id, day, reason)
);

-- When coordinators were last told of answers to a statement.
CREATE TABLE answer_told (
    statement_id uuid PRIMARY KEY REFERENCES statement,
    told_at      timestamptz NOT NULL
);

-- How far a mailbox has been read.
CREATE TABLE answer_mailbox (
    mailbox  text PRIMARY KEY,
    validity bigint NOT NULL,
    last_uid bigint NOT NULL
);
