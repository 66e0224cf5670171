-- Where answers go, if not to the sender.
ALTER TABLE mail_message ADD COLUMN reply_to text;

-- Files that go with a message; erased with its text.
CREATE TABLE mail_attachment (
    message_id   uuid NOT NULL REFERENCES mail_message ON DELETE CASCADE,
    place        integer NOT NULL,
    name         text NOT NULL,
    content_type text NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (message_id, place)
);
