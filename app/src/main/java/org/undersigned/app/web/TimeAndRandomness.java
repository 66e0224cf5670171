package org.undersigned.app.web;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and randomness are handed in, so that tests can set the one and nobody forgets the strength of the other. */
@Configuration(proxyBeanMethods = false)
class TimeAndRandomness {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
