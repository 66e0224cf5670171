package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.following.LogFollower;
import org.undersigned.app.following.Memory;
import org.undersigned.app.following.NewEntries;
import org.undersigned.app.following.RemoteLog;
import org.undersigned.app.following.Unreachable;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import org.undersigned.verify.bundle.VerificationReport.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows a log and says what is new in it. */
@Command(
        name = "watch",
        description = "Follows a site's ledger: proves that it only grows, and says what is new in it. Ends with 1 when"
                + " it does not hold.",
        mixinStandardHelpOptions = true)
class WatchCommand implements Callable<Integer> {
    private static final int LARGEST_POLICY = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "the site, or its ledger")
    private String url = "";

    @Option(
            names = "--organisation",
            paramLabel = "DOMAIN",
            description = "tells only where this organisation's domain or key was used")
    private @Nullable String organisation;

    @Option(names = "--policy", paramLabel = "FILE", description = "the ledger's keys as you have them from elsewhere")
    private @Nullable String policy;

    @Option(names = "--once", description = "looks once and ends")
    private boolean once;

    @Option(names = "--every", defaultValue = "60", description = "seconds between two looks (${DEFAULT-VALUE})")
    private int every;

    @Option(names = "--memory", paramLabel = "FOLDER", description = "where to remember what was seen")
    private @Nullable Path memory;

    @Override
    public Integer call() throws Refused {
        if (every < 1) {
            throw new Refused("--every is a number of seconds, 1 or more.");
        }
        Optional<String> trusted = policy == null
                ? Optional.empty()
                : Optional.of(new String(Input.file(policy, LARGEST_POLICY), StandardCharsets.UTF_8));
        RemoteLog log = new RemoteLog(LedgerAddress.of(url));
        Memory remembered = new Memory(memory == null ? Memory.usualFolder() : memory, "watch " + organisation);
        LogFollower follower = new LogFollower(log, remembered);
        while (true) {
            if (!look(log, follower, trusted)) {
                return 1;
            }
            if (once || !slept()) {
                return 0;
            }
        }
    }

    private boolean slept() {
        try {
            Thread.sleep(Duration.ofSeconds(every));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // A site that is away for a while is no reason to stop watching it; one that contradicts itself is.
    private boolean look(RemoteLog log, LogFollower follower, Optional<String> trusted) throws Refused {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            LogFollower.Look look = follower.look(trusted, List.of());
            look.results().stream()
                    .filter(result -> result.outcome() == Outcome.WRONG || look.before() == 0)
                    .map(Result::sentence)
                    .forEach(out::println);
            if (look.holds()) {
                print(log, look, out);
            }
            out.flush();
            return look.holds();
        } catch (Unreachable e) {
            if (once) {
                throw new Refused(String.valueOf(e.getMessage()), e);
            }
            out.println(e.getMessage() + " Looking again in " + every + " seconds.");
            out.flush();
            return true;
        }
    }

    private void print(RemoteLog log, LogFollower.Look look, PrintWriter out) throws Unreachable {
        long[] told = {0};
        new NewEntries(log).read(look.now(), look.before(), (index, bytes) -> {
            Optional<LedgerEntry> entry = EntrySentence.read(bytes);
            boolean isOurs = organisation == null
                    || entry.flatMap(LedgerEntry::actor)
                            .filter(organisation::equals)
                            .isPresent();
            if (isOurs) {
                out.println("%8d  %s".formatted(index, EntrySentence.of(entry)));
                told[0]++;
            }
        });
        long added = look.now().size() - look.before();
        if (added > 0 || once) {
            out.println("%s has %d entries, %d of them new%s."
                    .formatted(
                            look.now().origin(),
                            look.now().size(),
                            added,
                            organisation == null ? "" : ", " + told[0] + " of them by " + organisation));
        }
    }
}
