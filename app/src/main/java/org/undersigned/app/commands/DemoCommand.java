package org.undersigned.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.commands.sample.DemoSample;
import org.undersigned.app.commands.sample.DemoSignatory;
import org.undersigned.app.commands.sample.DemoSteps;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.commands.starting.Server;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.importing.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the whole job on a throw-away site, over HTTP as people do it. */
@Command(
        name = "demo",
        description = "Shows the whole job: import, open, invite, sign, publish, check a copy, verify the proof,"
                + " follow the demands.",
        mixinStandardHelpOptions = true)
class DemoCommand implements Callable<Integer> {
    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--exit", description = "end after the last step, with 0 only if every step held")
    private boolean exit;

    @Option(
            names = "--on",
            paramLabel = "LINK",
            description =
                    "tries a site that runs and is not set up yet, by its set-up link, on its own machine; what is"
                            + " invented then stays there")
    private @Nullable String link;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a statement of yours instead of the sample")
    private @Nullable String file;

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Refused, IOException {
        if (spec == null) {
            return 1;
        }
        byte[] source = file == null ? DemoSample.bytes("statement.txt") : Input.file(file, Importer.LARGEST);
        PrintWriter out = spec.commandLine().getOut();
        DemoSteps steps = new DemoSteps(out);
        if (link != null) {
            run(steps, link, source);
            return steps.held() ? 0 : 1;
        }
        ConfigurableApplicationContext running = throwAwaySite();
        SiteAddress site = running.getBean(SiteAddress.class);
        run(
                steps,
                site.link("/setup/"
                        + running.getBean(Accounts.class).newSetupLink().value()),
                source);
        boolean held = steps.held();
        if (exit || !held) {
            running.close();
            return held ? 0 : 1;
        }
        out.println();
        out.println("The site goes on running at " + site.link("/") + " until you press Ctrl+C; then it is gone.");
        out.println("Sign in at " + site.link("/sign-in") + " as " + Demo.COORDINATOR + "; its mail is at "
                + site.link("/mailbox"));
        if (file == null) {
            out.println("Whoever reads what " + Demo.COORDINATOR + " proposes is " + DemoFollowUp.SECOND + ".");
        }
        out.flush();
        return Undersigned.KEEP_RUNNING;
    }

    private ConfigurableApplicationContext throwAwaySite() throws Refused {
        return new Server(application)
                .with("undersigned.data", throwAwayFolder().toString())
                .with("undersigned.url", "")
                .with("undersigned.smtp.url", "")
                .with("undersigned.database.url", "embedded")
                .with("server.port", port)
                .with("server.address", "127.0.0.1")
                // What it does is told step by step.
                .with("logging.level.org.undersigned", "warn")
                .start();
    }

    private void run(DemoSteps steps, String setup, byte[] source) throws IOException {
        int path = setup.indexOf("/setup/");
        if (path < 0) {
            steps.step(false, "set up", "This is no set-up link: it has /setup/ in it.", setup);
            return;
        }
        String site = setup.substring(0, path);
        List<DemoSignatory> known = file == null ? DemoSignatory.sample() : List.of();
        Demo demo = new Demo(site, steps, known);
        demo.run(setup, source);
        if (file == null && steps.held()) {
            new DemoFollowUp(site, steps, demo.pages(), known).run(demo.statement("ferry"));
        }
    }

    // Deleted when this process ends, after the server has let go of it.
    private static Path throwAwayFolder() throws Refused {
        try {
            Path folder = Files.createTempDirectory("undersigned-demo-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteOnceFree(folder)));
            return folder;
        } catch (IOException e) {
            throw new Refused("No temporary folder can be made.", e);
        }
    }

    private static void deleteOnceFree(Path folder) {
        try {
            Path pid = folder.resolve("postgres/postmaster.pid");
            for (int i = 0; i < 100 && Files.exists(pid); i++) {
                Thread.sleep(100);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            System.err.println("undersigned: the folder " + folder + " is left for you to delete.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
