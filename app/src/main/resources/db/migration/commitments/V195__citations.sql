-- A coordinator says that a demand or a ground of a statement cites an obligation: beside the text, which stays as signed.
-- A demand by the identity that it keeps through revisions; a ground by its revision and its number there.
CREATE TABLE obligation_citation (
    id           uuid PRIMARY KEY,
    obligation   uuid NOT NULL,
    statement_id uuid NOT NULL,
    demand_id    uuid,
    revision     integer,
    ground       integer,
    cited_by     uuid NOT NULL,
    cited_at     timestamptz NOT NULL,
    CHECK ((demand_id IS NULL) = (revision IS NOT NULL AND ground IS NOT NULL))
);
CREATE UNIQUE INDEX obligation_citation_demand ON obligation_citation (obligation, demand_id)
    WHERE demand_id IS NOT NULL;
CREATE UNIQUE INDEX obligation_citation_ground ON obligation_citation (obligation, statement_id, revision, ground)
    WHERE ground IS NOT NULL;
CREATE INDEX obligation_citation_statement ON obligation_citation (statement_id);
