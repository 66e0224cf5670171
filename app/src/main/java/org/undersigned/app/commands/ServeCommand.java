package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.backup.Restoring;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.commands.starting.Server;
import org.undersigned.app.commands.starting.SiteOptions;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.settings.Key;
import org.undersigned.app.settings.Settings;
import org.undersigned.app.web.SiteAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the site. */
@Command(name = "serve", description = "Runs the site.", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {
    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--port", description = "port to listen on (8080 unless set)")
    private @Nullable String port;

    @Option(
            names = "--address",
            description = "address to listen on (127.0.0.1 unless set: this machine only, or a proxy on it)")
    private @Nullable String address;

    @Option(
            names = "--url",
            description = "where the site is reached from outside, such as https://statements.example.org")
    private @Nullable String url;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Refused {
        Settings settings = site.settings(options()).sound();
        Path data = settings.path(Key.DATA);
        if (Restoring.isUnfinished(data)) {
            throw new Refused("A restore into " + data + " did not finish: delete the folder, and restore again.");
        }
        ConfigurableApplicationContext running = new Server(application)
                .with(settings)
                .with(
                        "server.servlet.session.cookie.secure",
                        settings.value(Key.URL).startsWith("https:"))
                .start();
        greet(running, settings.number(Key.PORT));
        return Undersigned.KEEP_RUNNING;
    }

    private Map<Key, String> options() {
        Map<Key, String> options = new EnumMap<>(Key.class);
        Optional.ofNullable(port).ifPresent(value -> options.put(Key.PORT, value));
        Optional.ofNullable(address).ifPresent(value -> options.put(Key.ADDRESS, value));
        Optional.ofNullable(url).ifPresent(value -> options.put(Key.URL, value));
        return options;
    }

    private void greet(ConfigurableApplicationContext running, int port) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        SiteAddress reached = running.getBean(SiteAddress.class);
        Accounts accounts = running.getBean(Accounts.class);
        out.println("Undersigned is running at " + reached.link("/"));
        if (!accounts.isSetUp()) {
            out.println("Set the site up (this link works once, within a day): "
                    + reached.link("/setup/" + accounts.newSetupLink().value()));
        }
        if (running.getBean(Mail.class).isLocal()) {
            out.println(
                    "No SMTP server is set (UNDERSIGNED_SMTP_URL, UNDERSIGNED_MAIL_FROM): mail stays here, at http://localhost:"
                            + port + "/mailbox, which only this machine can open.");
        }
        out.flush();
    }
}
