-- In which browser a link was asked for: a hash of what that browser alone holds. Empty for one that came unasked.
ALTER TABLE sign_in_link ADD COLUMN asked_in bytea;
