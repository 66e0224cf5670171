package org.undersigned.app.commands.starting;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.app.backup.BackupUnusable;
import org.undersigned.app.database.DatabaseUnavailable;
import org.undersigned.app.keyfiles.KeyFileUnusable;
import org.undersigned.app.ledger.LedgerHalted;
import org.undersigned.app.mail.MailMisconfigured;
import org.undersigned.app.monitoring.MonitoringUnavailable;
import org.undersigned.app.settings.Settings;

/** Starts the application, and turns what may keep it from starting into one sentence. */
public final class Server {
    private final Class<?> application;
    private final Map<String, Object> properties = new HashMap<>();

    public Server(Class<?> application) {
        this.application = application;
    }

    public Server with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    public Server with(Settings settings) {
        properties.putAll(settings.properties());
        return this;
    }

    public ConfigurableApplicationContext start() throws Refused {
        SpringApplication spring = new SpringApplication(application);
        // As options they are there before the log begins, and win over every variable.
        String[] options = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        try {
            return spring.run(options);
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private static Refused explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return new Refused(sentence.get(), failure);
            }
        }
        throw failure;
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case PortInUseException inUse ->
                Optional.of("Port " + inUse.getPort()
                        + " is in use: stop the other program, or choose another port with --port.");
            case DatabaseUnavailable unavailable -> Optional.of(String.valueOf(unavailable.getMessage()));
            case BackupUnusable backup -> Optional.of(String.valueOf(backup.getMessage()));
            case KeyFileUnusable key -> Optional.of(String.valueOf(key.getMessage()));
            case LedgerHalted halted -> Optional.of(String.valueOf(halted.getMessage()));
            case MailMisconfigured mail -> Optional.of(String.valueOf(mail.getMessage()));
            case MonitoringUnavailable monitoring -> Optional.of(String.valueOf(monitoring.getMessage()));
            case SQLException sql -> Optional.of("The database cannot be used: " + firstLine(sql) + ".");
            default -> Optional.empty();
        };
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it gave no reason");
    }
}
