-- A row for each time that the database came out of a backup (docs/spec/backup.md). The ledger signs nothing while one
-- is open: its witnesses may have seen entries that the backup lacks.
CREATE TABLE ledger_restoration (
    restored_at  timestamptz NOT NULL,
    confirmed_at timestamptz CHECK (confirmed_at >= restored_at)
);
