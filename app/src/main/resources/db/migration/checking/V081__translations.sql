-- Texts in other languages are found as the signed one is; that has no language here.
ALTER TABLE check_text ADD COLUMN language text NOT NULL DEFAULT '';
ALTER TABLE check_text DROP CONSTRAINT check_text_statement_id_number_key;
ALTER TABLE check_text ADD UNIQUE (statement_id, number, language);
