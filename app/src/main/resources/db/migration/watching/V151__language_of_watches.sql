-- The language of the form that was filled in: what is mailed about it speaks that. Those before, and what an older node
-- beside this one takes, are in English.
ALTER TABLE watch ADD COLUMN language text NOT NULL DEFAULT 'en';
