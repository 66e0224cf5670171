-- A signature whose content was removed on request: the row stays and counts, and says nothing of anybody.
ALTER TABLE signature
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erasure uuid UNIQUE;
