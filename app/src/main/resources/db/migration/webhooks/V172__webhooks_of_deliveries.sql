-- That a statement was handed to an addressee is told as well.
ALTER TABLE webhook_change DROP CONSTRAINT webhook_change_kind_check;
ALTER TABLE webhook_change ADD CONSTRAINT webhook_change_kind_check
    CHECK (kind IN ('publication', 'signatures', 'translations', 'deliveries'));
