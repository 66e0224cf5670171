package org.undersigned.app.commands.operating;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.backup.BackupUnusable;
import org.undersigned.app.backup.Restoring;
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

/** Makes a site of a backup again (docs/operate/backup.md). */
@Command(
        name = "restore",
        description = "Makes a site of a backup again, in an empty folder. It is started with serve as ever.",
        mixinStandardHelpOptions = true)
public class RestoreCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(
            names = "--identity",
            paramLabel = "KEYFILE",
            description = "file with the secret key of age, where the backup is encrypted")
    private @Nullable Path identity;

    @Parameters(paramLabel = "FILE", description = "that backup has made")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Refused {
        Settings settings = site.settings().sound();
        Path data = settings.path(Key.DATA);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (SiteDatabase database = new SiteDatabase(data, settings.value(Key.DATABASE_URL))) {
            Restoring.Restored restored =
                    Restoring.into(data).from(file, Optional.ofNullable(identity), database::login);
            out.println("%s is as it was at %s: %d rows, a ledger of %d entries."
                    .formatted(data, restored.at(), restored.rows(), restored.ledgerSize()));
            out.flush();
            return 0;
        } catch (BackupUnusable | DatabaseUnavailable e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }
}
