-- Everything that was signed from one address is found by it.
CREATE INDEX signatory_email ON signatory (lower(email));
