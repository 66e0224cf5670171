-- Organisations that are asked what they say to a draft, by a link of their own. The address is erased at the opening.
CREATE TABLE review_link (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    organisation text NOT NULL,
    email        text,
    token_hash   bytea UNIQUE,
    asked_by     uuid NOT NULL REFERENCES person,
    asked_at     timestamptz NOT NULL
);
CREATE INDEX review_link_statement ON review_link (statement_id);

-- What people say to one block: a comment, or another wording for it. Kept with what was decided.
CREATE TABLE remark (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
    block_id     uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('comment', 'suggestion')),
    content      text NOT NULL,
    -- The block's text when it was said.
    found        text NOT NULL,
    person_id    uuid REFERENCES person,
    link_id      uuid REFERENCES review_link,
    made_at      timestamptz NOT NULL,
    mailed_at    timestamptz,
    state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved', 'accepted', 'rejected')),
    answer       text NOT NULL DEFAULT '',
    decided_by   uuid REFERENCES person,
    decided_at   timestamptz,
    CHECK ((person_id IS NULL) <> (link_id IS NULL))
);
CREATE INDEX remark_statement ON remark (statement_id, made_at);
CREATE INDEX remark_not_mailed ON remark (statement_id) WHERE mailed_at IS NULL;

-- When coordinators were last told of new remarks: not for each of them.
CREATE TABLE review_digest (
    statement_id uuid PRIMARY KEY REFERENCES draft ON DELETE CASCADE,
    mailed_at    timestamptz NOT NULL
);
