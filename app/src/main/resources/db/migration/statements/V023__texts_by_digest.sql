-- A signed text that is brought in again is known by its digest.
CREATE INDEX revision_by_digest ON revision (sha256);
