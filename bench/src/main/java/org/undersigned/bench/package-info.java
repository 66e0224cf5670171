/** Measures the log and the offline checker, each beside the bare cryptography that it cannot do without. */
@NullMarked
package org.undersigned.bench;

import org.jspecify.annotations.NullMarked;
