package org.undersigned.app.mail;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where a mailbox is set that failed deliveries come back to. */
class WithBounces implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("undersigned.bounces.url", "")
                .isBlank();
    }
}
