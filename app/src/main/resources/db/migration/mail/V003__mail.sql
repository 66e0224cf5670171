-- A message until it is delivered; afterwards only that it was. Without SMTP settings, the local mailbox.
CREATE TABLE mail_message (
    id         uuid PRIMARY KEY,
    recipient  text,
    subject    text,
    body       text,
    created_at timestamptz NOT NULL,
    sent_at    timestamptz,
    failure    text
);
CREATE INDEX mail_message_created ON mail_message (created_at DESC);
