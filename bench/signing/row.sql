-- The signature's own row, and nothing else of what signing records.
\set n random(:from, :to)
INSERT INTO signature (id, signatory_id, statement_id, revision_sha256, signed_name, method, role, authority, signed_at,
    addendum_sha256, submission)
SELECT gen_random_uuid(), id, statement_id, md5(random()::text) || md5(random()::text), 'Organisation ' || n,
    'email-own-domain', 'Chair', 'board-decision', now(), md5(random()::text) || md5(random()::text), gen_random_uuid()
FROM bench_signatory WHERE n = :n;
