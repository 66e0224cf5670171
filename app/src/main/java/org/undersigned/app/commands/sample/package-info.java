/** What the demo shows: invented organisations, statements and findings, and how it tells of its steps. */
@NullMarked
package org.undersigned.app.commands.sample;

import org.jspecify.annotations.NullMarked;
