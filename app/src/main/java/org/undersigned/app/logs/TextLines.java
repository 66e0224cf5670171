package org.undersigned.app.logs;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * The log as lines for people: moment, level, who says it, and what; a trace in the lines below. Cleaned as the objects
 * are ({@link WithoutPersonalData}).
 */
final class TextLines implements StructuredLogFormatter<ILoggingEvent> {
    private final ThrowableProxyConverter traces = new RootCauseFirstThrowableProxyConverter();

    TextLines() {
        traces.start();
    }

    @Override
    public String format(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : traces.convert(event);
        String line = "%s %-5s %s: %s%n"
                .formatted(
                        Instant.ofEpochMilli(event.getTimeStamp()),
                        event.getLevel(),
                        event.getLoggerName(),
                        event.getFormattedMessage());
        return WithoutPersonalData.without(line + trace);
    }
}
