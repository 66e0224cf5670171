-- A finding is a piece of evidence on a demand; what can be searched has a word of its own.
ALTER TABLE finding_statement RENAME TO searched_statement;
ALTER TABLE finding_text RENAME TO searched_text;
ALTER TABLE finding_organisation RENAME TO searched_organisation;
ALTER TABLE finding_addressee RENAME TO searched_addressee;
ALTER TABLE finding_word RENAME TO searched_word;
ALTER TABLE finding_count RENAME TO searched_count;
ALTER INDEX finding_statement_published RENAME TO searched_statement_published;
ALTER INDEX finding_text_words RENAME TO searched_text_words;
ALTER INDEX finding_organisation_signed RENAME TO searched_organisation_signed;
ALTER INDEX finding_addressee_folded RENAME TO searched_addressee_folded;
