package org.undersigned.app.logs;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * The log as lines for people: moment, level, who says it, and what; a trace in the lines below. Cleaned as the objects
 * are ({@link WithoutPersonalData}). Only what we log begins at the start of a line: nothing that is quoted can pass for
 * a line of its own.
 */
final class TextLines implements StructuredLogFormatter<ILoggingEvent> {
    /** But for those in here, a line could end where what it quotes says so. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final ThrowableProxyConverter traces = new RootCauseFirstThrowableProxyConverter();

    TextLines() {
        traces.start();
    }

    @Override
    public String format(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : indented(traces.convert(event));
        String line = "%s %-5s %s: %s%n"
                .formatted(
                        Instant.ofEpochMilli(event.getTimeStamp()),
                        event.getLevel(),
                        event.getLoggerName(),
                        CONTROL.matcher(event.getFormattedMessage()).replaceAll(" "));
        return WithoutPersonalData.without(line + trace);
    }

    private static String indented(String trace) {
        return trace.lines()
                .map(line -> "    " + CONTROL.matcher(line).replaceAll(" ") + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
