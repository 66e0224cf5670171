-- What is asked every few seconds by whoever watches: mails that have not left, and those that did not arrive.
CREATE INDEX mail_message_waiting ON mail_message (created_at) WHERE recipient IS NOT NULL;
CREATE INDEX mail_message_returned ON mail_message (bounced_at) WHERE bounced_at IS NOT NULL;
