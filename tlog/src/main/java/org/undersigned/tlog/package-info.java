/** The transparency log: tree, tiles, notes, checkpoints and proofs, in C2SP's words. */
@NullMarked
package org.undersigned.tlog;

import org.jspecify.annotations.NullMarked;
