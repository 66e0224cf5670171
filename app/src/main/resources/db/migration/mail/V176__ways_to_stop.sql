-- Where a mail program sends a POST, so that mails like this one end (RFC 8058).
ALTER TABLE mail_message ADD COLUMN stop text;
