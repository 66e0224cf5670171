-- An agreement, a law or a joint statement. Changed until a second person has made it public, never afterwards: the words of
-- its obligations are bound to its title, kind, date and parties.
CREATE TABLE instrument (
    id          uuid PRIMARY KEY,
    slug        text NOT NULL UNIQUE,
    kind        text NOT NULL CHECK (kind IN ('AGREEMENT', 'LAW', 'JOINT_STATEMENT')),
    title       text NOT NULL,
    language    text NOT NULL,
    dated_on    date NOT NULL,
    in_force_on date,
    until_on    date,
    summary     text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL
);

CREATE TABLE instrument_party (
    instrument uuid NOT NULL REFERENCES instrument,
    position   integer NOT NULL,
    name       text NOT NULL,
    short_name text NOT NULL,
    PRIMARY KEY (instrument, position),
    UNIQUE (instrument, short_name)
);

CREATE TABLE instrument_source (
    instrument uuid NOT NULL REFERENCES instrument,
    position   integer NOT NULL,
    address    text NOT NULL,
    PRIMARY KEY (instrument, position)
);

-- Why a second person did not make it public; gone once it is proposed again.
CREATE TABLE instrument_return (
    instrument  uuid PRIMARY KEY REFERENCES instrument,
    note        text NOT NULL,
    returned_by uuid NOT NULL
);

CREATE TABLE instrument_publication (
    instrument   uuid PRIMARY KEY REFERENCES instrument,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL
);

-- What waits for a second person, or came back from one. The public sees nothing of it, so it may go.
CREATE TABLE obligation_proposal (
    id          uuid PRIMARY KEY,
    instrument  uuid NOT NULL REFERENCES instrument,
    position    integer NOT NULL,
    label       text NOT NULL,
    words       text NOT NULL,
    owed_by     text NOT NULL,
    owed_to     text NOT NULL,
    due_on      date,
    undated     text,
    until_on    date,
    replaces    uuid,
    reason      text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    note        text,
    CHECK ((due_on IS NULL) <> (undated IS NULL)),
    CHECK ((replaces IS NULL) = (reason = ''))
);
CREATE INDEX obligation_proposal_instrument ON obligation_proposal (instrument);

-- An obligation that the public sees. Its id is made of its record (docs/spec/obligation.md). Added, never changed.
CREATE TABLE obligation (
    id           uuid PRIMARY KEY,
    instrument   uuid NOT NULL,
    position     integer NOT NULL,
    record       text NOT NULL,
    replaces     uuid UNIQUE,
    reason       text NOT NULL,
    proposed_by  uuid NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    CHECK ((replaces IS NULL) = (reason = '')),
    CHECK (proposed_by <> published_by)
);
CREATE INDEX obligation_instrument ON obligation (instrument, position);
REVOKE UPDATE, DELETE, TRUNCATE ON instrument_publication, obligation FROM CURRENT_USER;
