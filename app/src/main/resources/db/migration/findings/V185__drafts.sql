-- What others sent in for a finding: a coordinator makes one of it, or sets it aside.
CREATE TABLE finding_draft (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    -- What it is about, where whoever sent it said so.
    subject_kind text CHECK (subject_kind IN ('demand', 'obligation')),
    subject      uuid,
    origin       text NOT NULL CHECK (origin IN ('SIGNATORY', 'ADDRESSEE')),
    -- Which signatory or message it came from, and what that is called.
    origin_id    uuid NOT NULL,
    sender       text NOT NULL,
    received_at  timestamptz NOT NULL,
    happened_on  date NOT NULL,
    language     text NOT NULL,
    words        text NOT NULL,
    source       text,
    copy_sha256  text,
    CHECK ((subject_kind IS NULL) = (subject IS NULL))
);
CREATE INDEX finding_draft_origin ON finding_draft (origin_id);

-- What became of it. A finding made of it is named; one letter can give several. No reference: what is never changed
-- cannot be locked either.
CREATE TABLE finding_draft_used (
    draft   uuid NOT NULL REFERENCES finding_draft,
    finding uuid NOT NULL,
    PRIMARY KEY (draft, finding)
);
CREATE TABLE finding_draft_closed (
    draft     uuid PRIMARY KEY REFERENCES finding_draft,
    closed_by uuid NOT NULL,
    closed_at timestamptz NOT NULL
);
