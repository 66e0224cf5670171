-- In which language somebody is written to, what they tell the coordinators, and whether mail came back.
ALTER TABLE invitation
    ADD COLUMN language   text NOT NULL DEFAULT 'en',
    ADD COLUMN note       text,
    ADD COLUMN bounced_at timestamptz,
    ADD COLUMN bounce     text;
ALTER TABLE invitation ALTER COLUMN language DROP DEFAULT;

-- Which mail went to whom, for when it comes back. Only mail to the present address.
CREATE TABLE invitation_mail (
    mail_id      uuid PRIMARY KEY,
    signatory_id uuid NOT NULL REFERENCES invitation
);
CREATE INDEX invitation_mail_signatory ON invitation_mail (signatory_id);

-- The address book begins with whoever was asked before it was there. What was erased stays so.
INSERT INTO representative (organisation_id, email, language, used_at)
SELECT DISTINCT ON (s.organisation_id, lower(s.email)) s.organisation_id, s.email,
       coalesce((SELECT r.language FROM revision r WHERE r.statement_id = s.statement_id ORDER BY r.number DESC LIMIT 1), 'en'),
       s.asked_at
FROM signatory s
WHERE s.organisation_id IS NOT NULL AND s.email <> 'erased@erased.invalid'
ORDER BY s.organisation_id, lower(s.email), s.asked_at DESC;
