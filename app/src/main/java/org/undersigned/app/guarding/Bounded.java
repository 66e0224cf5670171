package org.undersigned.app.guarding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a handler, or all of a package, costs where that is not what {@link DoorGuard} takes it for by its role. */
@Documented
@Target({ElementType.METHOD, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bounded {
    Use value();
}
