/** What commands have in common: they start the application, or refuse in one sentence. */
@NullMarked
package org.undersigned.app.commands.starting;

import org.jspecify.annotations.NullMarked;
