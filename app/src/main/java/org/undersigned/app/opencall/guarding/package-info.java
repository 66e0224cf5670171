/**
 * What keeps the open form from being flooded: tickets with proof of work, counts, and hashes in the place of
 * addresses, all in the database so that several nodes agree.
 */
@NullMarked
package org.undersigned.app.opencall.guarding;

import org.jspecify.annotations.NullMarked;
