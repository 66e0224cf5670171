-- Where each block stood in what was brought in: the correction screen shows both side by side.
ALTER TABLE draft_block
    ADD COLUMN line      integer NOT NULL DEFAULT 0,
    ADD COLUMN last_line integer NOT NULL DEFAULT 0;
