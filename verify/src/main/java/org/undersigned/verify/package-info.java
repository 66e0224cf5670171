/** The records that go into the ledger and into a proof bundle, and the keys that sign them. */
@NullMarked
package org.undersigned.verify;

import org.jspecify.annotations.NullMarked;
