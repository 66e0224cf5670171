-- Processes of the site that share this database. Jobs that each of them does for itself are named after it.
CREATE TABLE node (
    id text PRIMARY KEY,
    host text NOT NULL,
    program text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now()
);
-- Done by one for all until now; each node makes its files at its start in any case.
DELETE FROM scheduled_tasks
WHERE task_name IN ('render-statement', 'render-about', 'render-commitments', 'show-copy', 'watch-commitments',
    'demands-of-the-day', 'write-ledger-files');
