package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        footer = {"", "  test    runs every check and test that CI runs"})
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
                .setExecutionExceptionHandler(Undersigned::explain)
                .execute(arguments);
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
        if (thrown instanceof Refused refused) {
            PrintWriter err = command.getErr();
            err.println("undersigned: " + refused.getMessage());
            err.flush();
            return 1;
        }
        throw thrown;
    }
}
