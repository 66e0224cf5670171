-- Whether anybody may ask to sign a statement, and how.
CREATE TABLE open_call (
    statement_id  uuid PRIMARY KEY REFERENCES statement,
    organisations boolean NOT NULL,
    persons       boolean NOT NULL,
    -- Whether each sign-on waits for a coordinator.
    reviews_all   boolean NOT NULL,
    -- The last day (UTC); none where it goes on until it is switched off.
    last_day      date,
    is_on         boolean NOT NULL,
    -- Where the form is before the statement has a page: cannot be guessed. Readable, since the coordinator hands it out.
    address       text NOT NULL UNIQUE,
    -- Whether its end by date was told to whoever shows the link.
    end_told      boolean NOT NULL DEFAULT false,
    changed_at    timestamptz NOT NULL
);

-- One decision for many sign-ons.
CREATE TABLE sign_on_decision (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    what         text NOT NULL CHECK (what IN ('accept', 'refuse', 'end')),
    sign_ons     integer NOT NULL,
    decided_by   uuid NOT NULL REFERENCES person,
    decided_at   timestamptz NOT NULL,
    undone_at    timestamptz
);
CREATE INDEX sign_on_decision_statement ON sign_on_decision (statement_id, decided_at);

CREATE TABLE sign_on (
    id              uuid PRIMARY KEY,
    statement_id    uuid NOT NULL REFERENCES statement,
    kind            text NOT NULL CHECK (kind IN ('organisation', 'person')),
    name            text NOT NULL,
    -- Host name of an organisation's website; empty where it gave none.
    website         text NOT NULL,
    role            text NOT NULL,
    authority       text NOT NULL,
    email           text NOT NULL,
    -- The same, folded: what is alike has the same key.
    name_key        text NOT NULL,
    sound_key       text NOT NULL,
    mailbox_key     text NOT NULL,
    domain_key      text NOT NULL,
    -- Keyed hash of the network that it came from, under a key of that day; never the address.
    network         text NOT NULL,
    state           text NOT NULL
                    CHECK (state IN ('asked', 'waiting', 'held', 'accepted', 'refused', 'ended', 'withdrew')),
    -- Why it is held: a code each, and after a bar the name of an organisation that it resembles.
    reasons         text[] NOT NULL,
    token_hash      bytea UNIQUE,
    asked_at        timestamptz NOT NULL,
    confirmed_at    timestamptz,
    -- The text that was on the page when the button was pressed.
    revision_sha256 text,
    signatory_id    uuid REFERENCES signatory,
    decision        uuid REFERENCES sign_on_decision,
    -- False while a signature has yet to be made or ended as the state says.
    carried_out     boolean NOT NULL DEFAULT true,
    changed_at      timestamptz NOT NULL
);
CREATE INDEX sign_on_state ON sign_on (statement_id, state, asked_at);
CREATE INDEX sign_on_name ON sign_on (statement_id, name_key);
CREATE INDEX sign_on_sound ON sign_on (statement_id, sound_key);
CREATE INDEX sign_on_mailbox ON sign_on (statement_id, mailbox_key);
CREATE INDEX sign_on_domain ON sign_on (statement_id, domain_key) WHERE domain_key <> '';
CREATE INDEX sign_on_signatory ON sign_on (signatory_id);
CREATE INDEX sign_on_to_do ON sign_on (statement_id) WHERE NOT carried_out;

-- Signatories of statements with a call, folded the same way, however they came: what a sign-on is compared with.
CREATE TABLE signatory_key (
    signatory_id uuid PRIMARY KEY REFERENCES signatory,
    statement_id uuid NOT NULL REFERENCES statement,
    kind         text NOT NULL,
    name_key     text NOT NULL,
    sound_key    text NOT NULL,
    mailbox_key  text NOT NULL,
    domain_key   text NOT NULL
);
CREATE INDEX signatory_key_name ON signatory_key (statement_id, name_key);
CREATE INDEX signatory_key_sound ON signatory_key (statement_id, sound_key);
CREATE INDEX signatory_key_mailbox ON signatory_key (statement_id, mailbox_key);
CREATE INDEX signatory_key_domain ON signatory_key (statement_id, domain_key) WHERE domain_key <> '';
