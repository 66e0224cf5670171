/** Commands of whoever runs a site. */
@NullMarked
package org.undersigned.app.commands.operating;

import org.jspecify.annotations.NullMarked;
