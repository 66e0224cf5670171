-- Whether the text is being written anew while the present one stays as it is.
ALTER TABLE statement ADD COLUMN revising boolean NOT NULL DEFAULT false;
