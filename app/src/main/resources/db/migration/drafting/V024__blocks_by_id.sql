-- A block keeps its id however its text, its role or its place change: what is said about it finds it again.
ALTER TABLE draft_block
    ADD COLUMN id      uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN sources text[] NOT NULL DEFAULT '{}';
ALTER TABLE draft_block ALTER COLUMN id DROP DEFAULT;
CREATE UNIQUE INDEX draft_block_id ON draft_block (statement_id, id);
