package org.undersigned.app.mail;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where mail stays on this machine: what is made under it exists in that mode only. */
class WithoutSmtp implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("undersigned.smtp.url", "").isBlank();
    }

    /** Holds where an SMTP server is set. */
    static class Not extends WithoutSmtp {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
