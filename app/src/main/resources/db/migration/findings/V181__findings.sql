-- What is claimed, by whom, on whose evidence. Added, never changed.
CREATE TABLE finding (
    id           uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('demand', 'obligation')),
    subject      uuid NOT NULL,
    happened_on  date NOT NULL,
    says         text CHECK (says IN ('NOTHING', 'ACKNOWLEDGED', 'ACCEPTED', 'REFUSED')),
    shows        text CHECK (shows IN ('NOTHING_YET', 'UNDER_WAY', 'PARTLY_MET', 'MET', 'REVERSED')),
    kept         text CHECK (kept IN ('KEPT', 'BREACHED', 'DISPUTED', 'UNCLEAR')),
    source       text,
    copy_sha256  text,
    language     text NOT NULL,
    words        text NOT NULL,
    CHECK (CASE subject_kind WHEN 'demand' THEN kept IS NULL AND (says IS NOT NULL OR shows IS NOT NULL)
                             ELSE kept IS NOT NULL AND says IS NULL AND shows IS NULL END),
    CHECK (source IS NOT NULL OR copy_sha256 IS NOT NULL)
);
CREATE INDEX finding_subject ON finding (subject, happened_on);

-- What somebody proposes to do with a finding: to publish it first of all.
CREATE TABLE finding_step (
    id          uuid PRIMARY KEY,
    finding     uuid NOT NULL,
    step        text NOT NULL CHECK (step IN ('PUBLISH', 'DISPUTE', 'SETTLE', 'WITHDRAW')),
    reason      text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX finding_step_finding ON finding_step (finding);

-- What a second person decided about it. An accepted one is an entry of the ledger: its submission has the step's id.
CREATE TABLE finding_review (
    step            uuid PRIMARY KEY,
    accepted        boolean NOT NULL,
    note            text NOT NULL,
    reviewed_by     uuid NOT NULL,
    reviewed_at     timestamptz NOT NULL,
    addendum_sha256 text,
    CHECK (accepted = (addendum_sha256 IS NOT NULL))
);

-- Where the ledger has put it: public from then on.
CREATE TABLE finding_recorded (
    step       uuid PRIMARY KEY,
    leaf_index bigint NOT NULL UNIQUE
);
REVOKE UPDATE, DELETE, TRUNCATE ON finding, finding_step, finding_review, finding_recorded FROM CURRENT_USER;
