-- What was brought in, as it was found, and what the coordinator has made of it so far.
CREATE TABLE draft (
    statement_id uuid PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
    source       text NOT NULL,
    title        text NOT NULL,
    language     text NOT NULL,
    addressees   text[] NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    changed_at   timestamptz NOT NULL
);

CREATE TABLE draft_block (
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    position     integer NOT NULL,
    role         text NOT NULL,
    content      text NOT NULL,
    happened_on  date[] NOT NULL DEFAULT '{}',
    confidence   real,
    reason       text,
    PRIMARY KEY (statement_id, position)
);
