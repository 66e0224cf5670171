package org.undersigned.app.commands;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.undersigned.app.commands.operating.BackupCommand;
import org.undersigned.app.commands.operating.DoctorCommand;
import org.undersigned.app.commands.operating.DrillCommand;
import org.undersigned.app.commands.operating.RestoreCommand;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.settings.SettingsUnusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code ./undersigned} can do. */
@Command(
        name = "undersigned",
        description = "Joint statements that hold: one text, signed by each organisation, checkable by anyone.",
        mixinStandardHelpOptions = true,
        version = "Undersigned 0.1",
        footer = {
            "",
            "In a source tree also:",
            "  test    runs every check and test that CI runs",
            "  package makes the Debian package"
        })
public class Undersigned implements Callable<Integer> {
    /** In place of an exit status: the server runs until it is stopped. */
    public static final int KEEP_RUNNING = -1;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Runs a command and gives its exit status: 0 done, 1 it did not hold or could not be done, 2 wrong usage.
     *
     * @param application the class that Spring starts from
     */
    public static int run(Class<?> application, String... arguments) {
        onlyWarnings();
        return commandLine(application).execute(arguments);
    }

    /** All commands, with their options. */
    static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new Undersigned())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new DemoCommand(application))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new WatchCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new DrillCommand(application))
                .addSubcommand(new DoctorCommand())
                .setExecutionExceptionHandler(Undersigned::explain);
    }

    // Until the application sets its own levels, and for commands that do without it: what libraries do is no news.
    private static void onlyWarnings() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
            // Warns of what is meant: migrations come in any order.
            logging.getLogger("org.flywaydb.core.internal.command.DbMigrate").setLevel(Level.ERROR);
            // A command says itself what it does not ask.
            logging.getLogger("org.undersigned.app.fetching").setLevel(Level.ERROR);
        }
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
        return 0;
    }

    // A refusal is one sentence; anything else is a bug and shows its trace.
    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult result) throws Exception {
        if (thrown instanceof Refused || thrown instanceof SettingsUnusable) {
            PrintWriter err = command.getErr();
            err.println("undersigned: " + thrown.getMessage());
            err.flush();
            return 1;
        }
        throw thrown;
    }
}
