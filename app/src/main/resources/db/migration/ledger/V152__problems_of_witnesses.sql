-- What came of asking a witness is kept as a code with its figures, and said in the reader's language. What stands there
-- as a sentence is found out again with the next asking, within seconds.
UPDATE ledger_witness SET problem = NULL;
