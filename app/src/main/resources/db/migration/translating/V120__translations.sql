-- A statement's text in another language while it is worked on, bound to the draft's blocks.
CREATE TABLE translation (
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    language     text NOT NULL,
    -- Whether every signature is to cover it as well.
    signed       boolean NOT NULL DEFAULT false,
    begun_by     uuid NOT NULL REFERENCES person,
    begun_at     timestamptz NOT NULL,
    PRIMARY KEY (statement_id, language)
);

CREATE TABLE translated_part (
    statement_id uuid NOT NULL,
    language     text NOT NULL,
    -- 'title', 'addressees', or the id of a block.
    place        text NOT NULL,
    content      text NOT NULL,
    -- What the text said there when this was written: it is stale as soon as the text says something else.
    source       text NOT NULL,
    written_by   uuid NOT NULL REFERENCES person,
    written_at   timestamptz NOT NULL,
    PRIMARY KEY (statement_id, language, place),
    FOREIGN KEY (statement_id, language) REFERENCES translation ON DELETE CASCADE
);

-- Translations that readers see. Nobody signed them: they may be mended, or taken away.
CREATE TABLE released_translation (
    statement_id uuid NOT NULL,
    number       integer NOT NULL,
    language     text NOT NULL,
    canonical    bytea NOT NULL,
    addressees   text[] NOT NULL,
    released_at  timestamptz NOT NULL,
    PRIMARY KEY (statement_id, number, language)
);
