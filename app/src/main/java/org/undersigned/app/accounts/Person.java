package org.undersigned.app.accounts;

import java.util.UUID;

/** Somebody who can sign in. */
public record Person(UUID id, String name, EmailAddress email) {}
