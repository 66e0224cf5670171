-- Where a key was last seen. Those known before the DNS was asked were all in files.
ALTER TABLE organisation_key
    ADD COLUMN in_file boolean NOT NULL DEFAULT false,
    ADD COLUMN in_dns  boolean NOT NULL DEFAULT false;
UPDATE organisation_key SET in_file = true WHERE revocation IS NULL;
