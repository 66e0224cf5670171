-- Organisations that want to hear when their domain, key or name is used in the ledger.
CREATE TABLE watch (
    id           uuid PRIMARY KEY,
    domain       text NOT NULL,
    -- As statements would show it; empty where nobody gave one.
    name         text NOT NULL,
    email        text NOT NULL,
    created_at   timestamptz NOT NULL,
    confirmed_at timestamptz
);
CREATE INDEX watch_domain ON watch (domain);

-- Each mail has a link of its own, kept as SHA-256 of its random token.
CREATE TABLE watch_link (
    token_hash bytea PRIMARY KEY,
    watch_id   uuid NOT NULL REFERENCES watch ON DELETE CASCADE
);

-- What a watch was told of: never twice.
CREATE TABLE watch_told (
    watch_id uuid NOT NULL REFERENCES watch ON DELETE CASCADE,
    what     text NOT NULL,
    PRIMARY KEY (watch_id, what)
);

-- How far the ledger has been looked through.
CREATE TABLE watch_progress (
    only_row        boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    next_entry      bigint NOT NULL,
    disclosed_until timestamptz NOT NULL
);
INSERT INTO watch_progress (next_entry, disclosed_until) VALUES (0, 'epoch');
