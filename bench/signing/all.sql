-- Every row that a signature leaves: what makes it, its place, the invitation's answer, the address book, the receipt.
\set n random(:from, :to)
BEGIN;
INSERT INTO signature (id, signatory_id, statement_id, revision_sha256, signed_name, method, role, authority, signed_at,
    addendum_sha256, submission)
SELECT gen_random_uuid(), id, statement_id, md5(random()::text) || md5(random()::text), 'Organisation ' || n,
    'email-own-domain', 'Chair', 'board-decision', now(), md5(random()::text) || md5(random()::text), gen_random_uuid()
FROM bench_signatory WHERE n = :n
RETURNING id AS signature \gset
INSERT INTO ledger_addendum (sha256, content)
VALUES (md5(random()::text) || md5(random()::text), decode(repeat('ab', 720), 'hex'));
INSERT INTO ledger_entry (leaf_index, submission, entry, recorded_at)
VALUES (nextval('bench_leaf'), gen_random_uuid(), decode(repeat('cd', 260), 'hex'), now());
INSERT INTO signature_entry (signature_id, leaf_index, recorded_at) VALUES (:signature::uuid, currval('bench_leaf'), now());
UPDATE invitation SET answer = 'signed', answered_at = now()
WHERE signatory_id = (SELECT id FROM bench_signatory WHERE n = :n);
INSERT INTO representative (organisation_id, email, language, used_at)
SELECT organisation_id, 'office@o' || n || '.example', 'en', now() FROM bench_signatory WHERE n = :n
ON CONFLICT (organisation_id, lower(email)) DO UPDATE SET used_at = EXCLUDED.used_at;
INSERT INTO signatory_link (token_hash, signatory_id, expires_at)
SELECT sha256(convert_to(gen_random_uuid()::text, 'UTF8')), id, now() + interval '2 years'
FROM bench_signatory WHERE n = :n;
INSERT INTO mail_message (id, recipient, subject, body, created_at)
VALUES (gen_random_uuid(), 'office@example', 'Receipt', repeat('What was signed, line for line. ', 50), now());
COMMIT;
