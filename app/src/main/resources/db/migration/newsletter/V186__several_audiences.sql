-- News can be for whoever chose one of several things: "audience" of newsletter_issue has their codes with a space between
-- them, and none where the news is only for those who chose everything.
ALTER TABLE newsletter_part
    ADD COLUMN statements uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN demands    uuid[] NOT NULL DEFAULT '{}';
UPDATE newsletter_part SET statements = ARRAY[statement_id],
    demands = CASE WHEN demand_id IS NULL THEN '{}' ELSE ARRAY[demand_id] END
WHERE statement_id IS NOT NULL;
ALTER TABLE newsletter_part
    DROP COLUMN statement_id,
    DROP COLUMN demand_id,
    ALTER COLUMN statements DROP DEFAULT,
    ALTER COLUMN demands DROP DEFAULT;
