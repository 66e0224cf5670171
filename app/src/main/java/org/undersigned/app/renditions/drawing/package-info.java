/** Drawings in PDFs: SVG as the charts are made of, with all that it looks like, and shapes in the place of letters. */
@NullMarked
package org.undersigned.app.renditions.drawing;

import org.jspecify.annotations.NullMarked;
