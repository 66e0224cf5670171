-- Several people run a site. One who has gone cannot sign in; the name stays with what they wrote.
ALTER TABLE person ADD COLUMN removed_at timestamptz;
ALTER TABLE person ALTER COLUMN email DROP NOT NULL;
DROP INDEX person_email;
CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE removed_at IS NULL;
