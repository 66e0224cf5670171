package org.undersigned.app.publicfiles;

import jakarta.annotation.PreDestroy;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.app.connections.DeadlineProtocol;
import org.undersigned.app.monitoring.RequestCounts;
import org.undersigned.app.web.SiteAddress;

/**
 * Puts {@link AnswerAhead} between the connections and the servlet container, and takes connections as soon as it can: what
 * was public before a start is public again long before the rest is ready (ADR 0040).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PublicFilesConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final PublicFiles files;
    private final RequestCounts counts;
    private final SiteAddress address;
    private @Nullable DeadlineProtocol open;

    PublicFilesConnector(PublicFiles files, RequestCounts counts, SiteAddress address) {
        this.files = files;
        this.counts = counts;
        this.address = address;
    }

    // The last of all: from here on nothing can be set any more.
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(this::open);
    }

    private void open(Connector connector) {
        DeadlineProtocol protocol = (DeadlineProtocol) connector.getProtocolHandler();
        protocol.openEarly(servlets -> new AnswerAhead(servlets, files, counts, address.isSecure()));
        open = protocol;
    }

    /** For a start that does not succeed: nobody else knows then that there are connections. */
    @PreDestroy
    void close() throws Exception {
        if (open != null) {
            open.closeEarly();
        }
    }
}
