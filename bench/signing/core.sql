-- What makes a signature: its row, the content that the ledger names, and the ledger's entry with its place in a row.
\set n random(:from, :to)
BEGIN;
INSERT INTO signature (id, signatory_id, statement_id, revision_sha256, signed_name, method, role, authority, signed_at,
    addendum_sha256, submission)
SELECT gen_random_uuid(), id, statement_id, md5(random()::text) || md5(random()::text), 'Organisation ' || n,
    'email-own-domain', 'Chair', 'board-decision', now(), md5(random()::text) || md5(random()::text), gen_random_uuid()
FROM bench_signatory WHERE n = :n;
INSERT INTO ledger_addendum (sha256, content)
VALUES (md5(random()::text) || md5(random()::text), decode(repeat('ab', 720), 'hex'));
INSERT INTO ledger_entry (leaf_index, submission, entry, recorded_at)
VALUES (nextval('bench_leaf'), gen_random_uuid(), decode(repeat('cd', 260), 'hex'), now());
COMMIT;
