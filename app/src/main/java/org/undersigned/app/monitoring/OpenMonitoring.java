package org.undersigned.app.monitoring;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Opens the port before anything else of the site begins, where one is set, and closes it after everything else has
 * ended. Where none is set, nothing is made and nothing listens.
 */
final class OpenMonitoring implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        Environment settings = context.getEnvironment();
        String port = settings.getProperty("undersigned.management.port", "");
        if (port.isBlank()) {
            return;
        }
        String address = settings.getProperty("undersigned.management.address", "127.0.0.1");
        MonitoringPort open = MonitoringPort.open(address, Integer.parseInt(port.strip()));
        // First in, and so closed last; also where the start fails.
        context.getDefaultListableBeanFactory().registerDisposableBean("monitoringPort", open);
        context.addApplicationListener(event -> {
            if (event instanceof ApplicationReadyEvent ready) {
                open.serves(new Serving(ready.getApplicationContext()));
            } else if (event instanceof ContextClosedEvent) {
                // Requests that are being answered go on; new ones belong to other nodes.
                open.ends();
            }
        });
    }

    private record Serving(ApplicationContext context) implements MonitoringPort.Site {
        @Override
        public Map<String, Health> parts() {
            return context.getBean(HealthReport.class).parts();
        }

        @Override
        public String measures() throws IOException {
            return context.getBean(Scrape.class).text();
        }
    }
}
