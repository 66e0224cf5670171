-- What an invitation says beside its signatory: who asked, and what was answered.
ALTER TABLE invitation RENAME COLUMN id TO signatory_id;
ALTER TABLE invitation
    DROP COLUMN statement_id,
    DROP COLUMN organisation_id,
    DROP COLUMN email,
    DROP COLUMN objected_at,
    ADD FOREIGN KEY (signatory_id) REFERENCES signatory;
ALTER TABLE invitation
    DROP CONSTRAINT invitation_answer_check,
    ADD CHECK (answer IN ('invited', 'considering', 'approved', 'signed', 'withdrew', 'declined', 'misdirected'));
