package org.undersigned.app.publicfiles;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;
import org.undersigned.app.monitoring.RequestCounts;
import org.undersigned.app.web.SiteAddress;

/** Puts {@link AnswerAhead} between the connector and the servlet container. */
@Component
class PublicFilesConnector implements TomcatConnectorCustomizer {
    private final PublicFiles files;
    private final RequestCounts counts;
    private final SiteAddress address;

    PublicFilesConnector(PublicFiles files, RequestCounts counts, SiteAddress address) {
        this.files = files;
        this.counts = counts;
        this.address = address;
    }

    @Override
    public void customize(Connector connector) {
        // The container sets its own adapter while the connector is made ready.
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                connector
                        .getProtocolHandler()
                        .setAdapter(new AnswerAhead(
                                connector.getProtocolHandler().getAdapter(), files, counts, address.isSecure()));
            }
        });
    }
}
