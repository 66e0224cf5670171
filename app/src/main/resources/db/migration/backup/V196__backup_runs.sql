-- What became of each backup that was made by itself.
CREATE TABLE backup_run (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    file text NOT NULL,
    bytes bigint NOT NULL,
    failure text
);
