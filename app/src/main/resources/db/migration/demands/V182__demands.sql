-- A demand of a published statement, which findings are about: the same demand in every revision that still makes it.
CREATE TABLE followed_demand (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    added_at     timestamptz NOT NULL
);

-- Its number in each published revision.
CREATE TABLE followed_place (
    statement_id uuid NOT NULL,
    revision     integer NOT NULL,
    number       integer NOT NULL,
    demand_id    uuid NOT NULL REFERENCES followed_demand,
    due_on       date,
    PRIMARY KEY (statement_id, revision, number),
    UNIQUE (demand_id, revision)
);

CREATE INDEX followed_place_due ON followed_place (due_on) WHERE due_on IS NOT NULL;

-- Which days have been noticed: two weeks ahead, and when one has passed without the demand being met.
CREATE TABLE due_notice (
    demand_id  uuid NOT NULL REFERENCES followed_demand,
    due_on     date NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('AHEAD', 'OVERDUE')),
    noticed_at timestamptz NOT NULL,
    PRIMARY KEY (demand_id, due_on, kind)
);

-- Where an addressee's day ends: coordinators say so. Named by what its pages are named by.
CREATE TABLE addressee_zone (
    addressee text PRIMARY KEY,
    zone      text NOT NULL
);
