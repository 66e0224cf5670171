/** The platform itself. One package per feature; {@code ArchitectureTest} keeps the arrows between them. */
@NullMarked
package org.undersigned.app;

import org.jspecify.annotations.NullMarked;
