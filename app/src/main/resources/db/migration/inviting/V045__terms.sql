-- Until when a statement can be signed, and how organisations are asked. Dates end with their day in UTC.
CREATE TABLE invitation_terms (
    statement_id    uuid PRIMARY KEY REFERENCES statement,
    soft            date,
    hard            date,
    -- Null where no reminders are sent by themselves.
    reminders_since timestamptz,
    CHECK (soft <= hard)
);

-- The coordinators' own words, above ours in the mail.
CREATE TABLE invitation_message (
    statement_id uuid NOT NULL REFERENCES statement,
    language     text NOT NULL,
    message      text NOT NULL,
    PRIMARY KEY (statement_id, language)
);
