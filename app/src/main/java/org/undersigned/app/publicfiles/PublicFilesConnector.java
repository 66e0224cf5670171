package org.undersigned.app.publicfiles;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link AnswerAhead} between the connector and the servlet container. */
@Component
class PublicFilesConnector implements TomcatConnectorCustomizer {
    private final PublicFiles files;

    PublicFilesConnector(PublicFiles files) {
        this.files = files;
    }

    @Override
    public void customize(Connector connector) {
        // The container sets its own adapter while the connector is made ready.
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                connector
                        .getProtocolHandler()
                        .setAdapter(
                                new AnswerAhead(connector.getProtocolHandler().getAdapter(), files));
            }
        });
    }
}
