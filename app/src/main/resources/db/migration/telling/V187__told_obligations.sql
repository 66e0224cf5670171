-- What happens to obligations is told too. Which statements it concerns is asked when it is told.
ALTER TABLE told_change RENAME COLUMN demand_id TO subject_id;
ALTER TABLE told_change
    DROP COLUMN statement_id,
    ADD COLUMN subject_kind text NOT NULL DEFAULT 'DEMAND' CHECK (subject_kind IN ('DEMAND', 'OBLIGATION'));
ALTER TABLE told_change ALTER COLUMN subject_kind DROP DEFAULT;
