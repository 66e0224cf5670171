-- When a message was refused for good, or came back.
ALTER TABLE mail_message ADD COLUMN bounced_at timestamptz;

-- How far the mailbox that failed deliveries come back to was read: nothing is changed in it.
CREATE TABLE bounce_mailbox (
    mailbox  text PRIMARY KEY,
    validity bigint NOT NULL,
    last_uid bigint NOT NULL
);
