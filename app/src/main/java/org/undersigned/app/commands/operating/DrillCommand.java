package org.undersigned.app.commands.operating;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.backup.BackupUnusable;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.commands.starting.SiteOptions;
import org.undersigned.app.database.DatabaseUnavailable;
import org.undersigned.app.following.Unreachable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that a backup is one: makes a site of it in a folder that is thrown away, and checks what it says. */
@Command(
        name = "drill",
        description = "Restores a backup into a folder that is thrown away, starts the site there without mail and"
                + " without jobs, and checks its ledger and every proof. Without FILE it makes a backup first."
                + " Nothing that runs is touched. Ends with 0 only if all of it holds.",
        mixinStandardHelpOptions = true)
public class DrillCommand implements Callable<Integer> {
    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(
            names = "--identity",
            paramLabel = "KEYFILE",
            description = "file with the secret key of age, where the backup is encrypted")
    private @Nullable Path identity;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "that backup has made")
    private @Nullable Path file;

    public DrillCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Refused, IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Instant begin = Instant.now();
        Path folder = Files.createTempDirectory("undersigned-drill-");
        try {
            // The embedded database may run as another user, who has to pass.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Path backup = file == null ? backedUp(folder.resolve("backup.zip")) : file;
            Path restored = folder.resolve("data");
            Rehearsal rehearsal = new Rehearsal(application, out);
            rehearsal.restore(backup, Optional.ofNullable(identity), restored);
            boolean holds = rehearsal.holds(restored);
            out.println(
                    holds
                            ? "The backup is one: a site came of it, and all of it holds (%d seconds)."
                                    .formatted(Duration.between(begin, Instant.now())
                                            .toSeconds())
                            : "The backup does not hold. Make another, and look for the reason.");
            out.flush();
            return holds ? 0 : 1;
        } catch (BackupUnusable | DatabaseUnavailable | Unreachable e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Path backedUp(Path target) throws Refused {
        BackupCommand.make(site.settings().sound(), target, List.of());
        return target;
    }
}
