-- That a published statement was handed over: by a mail from here, or as a coordinator says.
CREATE TABLE delivery (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement,
    -- Of the text that was public then.
    revision     integer NOT NULL,
    addressee    text NOT NULL,
    way          text NOT NULL CHECK (way IN ('mail', 'hand', 'post', 'portal')),
    delivered_on date NOT NULL,
    -- For coordinators only.
    note         text NOT NULL,
    -- Of the file that went with a mail.
    file_sha256  text,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX delivery_statement ON delivery (statement_id);

-- A mail of a delivery; the address is for coordinators only.
CREATE TABLE delivery_mail (
    message     uuid PRIMARY KEY,
    delivery_id uuid NOT NULL REFERENCES delivery,
    address     text NOT NULL,
    taken_at    timestamptz,
    bounced_at  timestamptz,
    bounce      text
);
CREATE INDEX delivery_mail_delivery ON delivery_mail (delivery_id);
