package org.undersigned.app.answers.receiving;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Starts the listener, where one is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(ListenForAnswers.WithListener.class)
class ListenForAnswers {
    @Bean
    LmtpListener lmtpListener(@Value("${undersigned.answers.lmtp}") String setting, Receiver receiver) {
        return new LmtpListener(setting, LmtpLimits.USUAL, receiver);
    }

    /** Holds where an address is set at which mail servers deliver. */
    static final class WithListener implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("undersigned.answers.lmtp", "")
                    .isBlank();
        }
    }
}
