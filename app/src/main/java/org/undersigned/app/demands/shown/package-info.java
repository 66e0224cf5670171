/** What the public sees of followed demands: their page, their files, and how they stand wherever they are named. */
@NullMarked
package org.undersigned.app.demands.shown;

import org.jspecify.annotations.NullMarked;
