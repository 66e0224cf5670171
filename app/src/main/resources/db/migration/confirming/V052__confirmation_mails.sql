-- Which mails asked a second person, so that one that comes back is noticed; and why it came back.
CREATE TABLE pending_signature_mail (
    mail_id    uuid PRIMARY KEY,
    pending_id uuid NOT NULL REFERENCES pending_signature ON DELETE CASCADE
);
ALTER TABLE pending_signature ADD COLUMN bounce text;
