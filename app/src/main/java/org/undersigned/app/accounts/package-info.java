/**
 * The site, the people who run it and how they sign in, and the organisations that are asked to sign.
 *
 * <p>Owns the tables {@code site}, {@code person}, {@code setup_link}, {@code sign_in_link}, {@code organisation},
 * {@code organisation_name} and {@code representative}.
 * Called by every feature. Whoever has signed in may add others and let them go; the names of those who have gone stay
 * with what they wrote. Nobody has a password: a link is mailed, works once and for ten minutes in the browser that asked
 * for it, and is stored only as a hash; {@code entering} answers whether something else is asked as well. No answer
 * tells whether an address is known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "words", "mail", "jobs"})
package org.undersigned.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
