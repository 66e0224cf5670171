/** A document as blocks, whatever kind of file it came from. Owns nothing; used by the readers in the child JVM. */
@NullMarked
package org.undersigned.app.documents.blocks;

import org.jspecify.annotations.NullMarked;
