/**
 * Tells organisations by mail when their domain, key or name is used in the ledger.
 *
 * <p>Owns the tables whose names begin with {@code watch}. Whoever watches has confirmed an address at the very domain;
 * a name is told of only once the signature is public. Reads the ledger as anybody could, and is told of nothing by it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "guarding", "jobs", "ledger", "mail", "web", "words"})
package org.undersigned.app.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
