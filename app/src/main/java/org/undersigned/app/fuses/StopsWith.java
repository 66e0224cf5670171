package org.undersigned.app.fuses;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stops while this fuse is pulled: a handler, or of a package all that take a form from somebody other than a coordinator,
 * whose desk goes on.
 */
@Target({ElementType.METHOD, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StopsWith {
    Fuse value();
}
