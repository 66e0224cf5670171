package org.undersigned.app.commands.operating;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.backup.BackupUnusable;
import org.undersigned.app.backup.Backups;
import org.undersigned.app.backup.SiteDatabase;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.commands.starting.SiteOptions;
import org.undersigned.app.database.DatabaseUnavailable;
import org.undersigned.app.settings.Key;
import org.undersigned.app.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that a site is into one file (docs/operate/backup.md). */
@Command(
        name = "backup",
        description = "Writes everything that the site is into one file: its database and its keys. The server may run"
                + " meanwhile.",
        mixinStandardHelpOptions = true)
public class BackupCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(
            names = "--to",
            paramLabel = "RECIPIENT",
            description = "encrypts it for a public key of age (age1…); can be given several times")
    private List<String> recipients = List.of();

    @Parameters(paramLabel = "FILE", description = "is made; it replaces nothing")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Refused {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            Backups.Made made = make(site.settings().sound(), file, recipients);
            out.println("%s: %d rows, a ledger of %d entries, %d keys; %d bytes."
                    .formatted(file, made.rows(), made.ledgerSize(), made.keys(), made.bytes()));
        } catch (BackupUnusable | DatabaseUnavailable e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
        if (recipients.isEmpty()) {
            out.println("It holds private keys and mail addresses, and is not encrypted: keep it where nobody else"
                    + " reads it, or encrypt it with --to.");
        }
        out.flush();
        return 0;
    }

    static Backups.Made make(Settings settings, Path file, List<String> recipients) throws Refused {
        Path data = settings.path(Key.DATA);
        if (!Files.isDirectory(data)) {
            throw new Refused("There is no folder " + data + ": say with --data where the server keeps its data.");
        }
        try (SiteDatabase database = new SiteDatabase(data, settings.value(Key.DATABASE_URL))) {
            return Backups.make(database.login(), data, file, recipients);
        }
    }
}
