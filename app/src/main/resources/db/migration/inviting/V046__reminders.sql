-- A reminder that was sent: written in the transaction that sends it, so that no day has two.
CREATE TABLE invitation_reminder (
    signatory_id uuid NOT NULL REFERENCES invitation,
    day          date NOT NULL,
    PRIMARY KEY (signatory_id, day)
);
