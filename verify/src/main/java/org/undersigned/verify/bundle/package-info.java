/** The proof bundle, and the offline checker that reads it: {@link org.undersigned.verify.bundle.BundleVerifier} first. */
@NullMarked
package org.undersigned.verify.bundle;

import org.jspecify.annotations.NullMarked;
