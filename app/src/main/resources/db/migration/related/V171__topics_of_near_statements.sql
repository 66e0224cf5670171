-- The names of the topics that both have.
ALTER TABLE related_pair ADD COLUMN topics text[] NOT NULL DEFAULT '{}';
ALTER TABLE related_shown ADD COLUMN topics text[] NOT NULL DEFAULT '{}';

-- The formula has other weights (ADR 0031): everything is compared anew at the next start.
UPDATE related_statement SET stamp = '00000000-0000-0000-0000-000000000000';
