package org.undersigned.app.connections;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has the server listen with {@link DeadlineProtocol}. */
@Component
class HeadWithin implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Duration longest;

    /** @param longest for all of a request's head, from its first byte */
    HeadWithin(@Value("${undersigned.head-within:20s}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(DeadlineProtocol.class.getName());
        factory.addProtocolHandlerCustomizers(
                (TomcatProtocolHandlerCustomizer<DeadlineProtocol>) protocol -> protocol.setHeadWithin(longest));
    }
}
