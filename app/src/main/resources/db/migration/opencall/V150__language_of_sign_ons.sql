-- The language of the form that was filled in: what is mailed about it speaks that. Those before, and what an older node
-- beside this one takes, are in English.
ALTER TABLE sign_on ADD COLUMN language text NOT NULL DEFAULT 'en';

-- A person, whom a reason does not name, is a sign now: the sentence is said in the reader's language.
UPDATE sign_on SET reasons = (
    SELECT array_agg(replace(reason, '|a person who has signed or is held', '|-') ORDER BY place)
    FROM unnest(reasons) WITH ORDINALITY AS each (reason, place))
WHERE array_to_string(reasons, '|') LIKE '%|a person who has signed or is held%';
