package org.undersigned.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Takes out of every value of a line what looks like a mail address, a network address or the secret of a link: an
 * exception of a library, such as that of a mail server's answer, may quote them.
 */
final class WithoutPersonalData implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {
    private static final Pattern MAIL = Pattern.compile("[^\\s<>\"'(),;:=@]+@[^\\s<>\"'(),;:=@]+\\.[\\w-]*\\w");
    /** As a link has it, or a session: 32 or 36 characters, so mixed as no word and no digest of ours is. */
    private static final Pattern SECRET = Pattern.compile(
            "(?<![\\w-])(?=[\\w-]*[0-9])(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])(?:[\\w-]{32}|[\\w-]{36})(?![\\w-])");

    private static final Pattern IPV4 = Pattern.compile("(?<![\\w.])[0-9]{1,3}(\\.[0-9]{1,3}){3}(?![\\w.])");
    // A time of day has two colons.
    private static final Pattern IPV6 = Pattern.compile(
            "(?<![\\w:.])((\\p{XDigit}{1,4}:){3,7}:?(\\p{XDigit}{1,4})?|(\\p{XDigit}{1,4}:){1,2}:(\\p{XDigit}{1,4}:){0,5}\\p{XDigit}{1,4}|::1)(?![\\w:])");

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, text -> text == null ? null : without(text)));
    }

    static String without(String text) {
        String left = MAIL.matcher(text).replaceAll("[address]");
        left = SECRET.matcher(left).replaceAll("[secret]");
        left = IPV4.matcher(left).replaceAll("[network address]");
        return IPV6.matcher(left).replaceAll("[network address]");
    }
}
