/** Commitments as the public sees them: pages, tables, documents and proofs, all of them files. */
@NullMarked
package org.undersigned.app.commitments.shown;

import org.jspecify.annotations.NullMarked;
