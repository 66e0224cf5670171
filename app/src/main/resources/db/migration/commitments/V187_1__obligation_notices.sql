-- Which due days have been noticed: two weeks ahead, and when one has passed without the obligation being kept. The day is
-- in the words of the obligation, and never another.
CREATE TABLE obligation_notice (
    obligation uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('AHEAD', 'OVERDUE')),
    noticed_at timestamptz NOT NULL,
    PRIMARY KEY (obligation, kind)
);
