-- How soon somebody hears what becomes of the demands that they chose.
ALTER TABLE newsletter_subscriber ADD COLUMN frequency text NOT NULL DEFAULT 'WEEKLY'
    CHECK (frequency IN ('AT_ONCE', 'WEEKLY', 'NEVER'));
ALTER TABLE newsletter_request ADD COLUMN frequency text NOT NULL DEFAULT 'WEEKLY';

-- A demand is chosen by its identity, which it keeps when a later text renumbers it.
ALTER TABLE newsletter_choice ADD COLUMN demand_id uuid;
UPDATE newsletter_choice c SET demand_id = (
    SELECT p.demand_id FROM followed_place p
    WHERE p.statement_id = c.statement_id AND p.number = c.demand ORDER BY p.revision DESC LIMIT 1)
WHERE c.demand IS NOT NULL;
-- Of what is not followed yet, the whole statement is the nearest; whoever chose that already loses nothing.
DELETE FROM newsletter_choice c WHERE c.demand IS NOT NULL AND c.demand_id IS NULL AND (EXISTS (
    SELECT 1 FROM newsletter_choice w
    WHERE w.subscriber_id = c.subscriber_id AND w.statement_id = c.statement_id AND w.demand IS NULL) OR EXISTS (
    SELECT 1 FROM newsletter_choice w
    WHERE w.subscriber_id = c.subscriber_id AND w.statement_id = c.statement_id AND w.demand_id IS NULL
        AND w.demand < c.demand));
ALTER TABLE newsletter_choice DROP COLUMN demand;
ALTER TABLE newsletter_choice
    ADD CHECK (demand_id IS NULL OR statement_id IS NOT NULL),
    ADD UNIQUE NULLS NOT DISTINCT (subscriber_id, topic_id, statement_id, demand_id);
UPDATE newsletter_issue i SET audience = coalesce((
    SELECT 'demand:' || p.statement_id || ':' || p.demand_id FROM followed_place p
    WHERE i.audience = 'demand:' || p.statement_id || ':' || p.number ORDER BY p.revision DESC LIMIT 1),
    regexp_replace(i.audience, '^demand:([^:]*):.*$', 'statement:\1'))
WHERE i.audience LIKE 'demand:%';

-- What the site tells by itself is sent as newsletters are, and written by nobody.
ALTER TABLE newsletter_issue
    ALTER COLUMN created_by DROP NOT NULL,
    ADD COLUMN frequency text CHECK (frequency IN ('AT_ONCE', 'WEEKLY')),
    ADD CHECK ((frequency IS NULL) = (created_by IS NOT NULL));

-- The news of a week, each for whoever chose what it is about; a copy has those of its reader.
CREATE TABLE newsletter_part (
    issue_id     uuid NOT NULL REFERENCES newsletter_issue ON DELETE CASCADE,
    place        integer NOT NULL,
    language     text NOT NULL,
    statement_id uuid,
    demand_id    uuid,
    body         text NOT NULL,
    PRIMARY KEY (issue_id, place, language)
);
ALTER TABLE newsletter_copy ADD COLUMN parts integer[] NOT NULL DEFAULT '{}';
