-- Whether the sources of public findings still answer: looked at again and again, the only part of findings that changes.
CREATE TABLE finding_source (
    address       text PRIMARY KEY,
    next_look_at  timestamptz NOT NULL,
    failing_since timestamptz,
    failures      integer NOT NULL DEFAULT 0,
    gone_since    timestamptz
);
CREATE INDEX finding_source_next ON finding_source (next_look_at);
CREATE INDEX finding_of_source ON finding (md5(source)) WHERE source IS NOT NULL;
CREATE INDEX finding_copy ON finding (copy_sha256) WHERE copy_sha256 IS NOT NULL;
