/**
 * What keeps the open form from being flooded: tickets with proof of work, counts, and hashes in the place of
 * addresses, all in the database so that several nodes agree. Other forms that strangers fill in use it too: what fills
 * a mailbox fills it from anywhere.
 */
@NullMarked
@NamedInterface("guarding")
package org.undersigned.app.opencall.guarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
