/** Where coordinators enter commitments, publish each other's, and say which statements cite them. */
@NullMarked
package org.undersigned.app.commitments.desk;

import org.jspecify.annotations.NullMarked;
