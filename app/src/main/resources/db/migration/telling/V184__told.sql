-- What happened to a demand, noted in the transaction in which it did, until everybody who wants to hear of it was told.
CREATE TABLE told_change (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    demand_id    uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('FOUND', 'DISPUTED', 'SETTLED', 'WITHDRAWN', 'AHEAD', 'OVERDUE')),
    finding_id   uuid,
    due_on       date,
    happened_at  timestamptz NOT NULL,
    -- When those were told who want to hear at once, and those who want to hear once a week.
    told_at      timestamptz,
    week_told_at timestamptz,
    CHECK ((kind IN ('AHEAD', 'OVERDUE')) = (finding_id IS NULL)),
    CHECK ((kind IN ('AHEAD', 'OVERDUE')) = (due_on IS NOT NULL))
);
CREATE INDEX told_change_week ON told_change (happened_at) WHERE week_told_at IS NULL;

-- How soon a signatory wants to hear; of those who never said so, once a week.
CREATE TABLE told_signatory (
    signatory_id uuid PRIMARY KEY REFERENCES signatory,
    frequency    text NOT NULL CHECK (frequency IN ('AT_ONCE', 'WEEKLY', 'NEVER'))
);

-- Every mail to a signatory has a link of its own to the same page.
CREATE TABLE told_link (
    token_hash   bytea PRIMARY KEY,
    signatory_id uuid NOT NULL REFERENCES signatory,
    made_at      timestamptz NOT NULL
);
CREATE INDEX told_link_made ON told_link (made_at);
