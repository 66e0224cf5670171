-- Where an organisation is at home, as the coordinators have noted it: ISO 3166-1 alpha-2.
ALTER TABLE organisation ADD COLUMN country text CHECK (country ~ '^[A-Z]{2}$');
