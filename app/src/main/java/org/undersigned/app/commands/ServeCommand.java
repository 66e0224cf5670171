package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.backup.Restoring;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.commands.starting.Server;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.web.SiteAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the site. */
@Command(name = "serve", description = "Runs the site.", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {
    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = "./data",
            description = "folder for everything that is kept (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "address to listen on (${DEFAULT-VALUE}: this machine only, or a proxy on it)")
    private String address = "127.0.0.1";

    @Option(
            names = "--url",
            defaultValue = "",
            description = "where the site is reached from outside, such as https://statements.example.org")
    private String url = "";

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Refused {
        if (port < 1 || port > 65_535) {
            throw new Refused("A port is a number from 1 to 65535.");
        }
        requireUrl();
        if (Restoring.isUnfinished(data)) {
            throw new Refused("A restore into " + data + " did not finish: delete the folder, and restore again.");
        }
        ConfigurableApplicationContext running = new Server(application)
                .with("undersigned.data", data.toAbsolutePath().normalize().toString())
                .with("undersigned.url", url)
                .with("server.port", port)
                .with("server.address", address)
                .with("server.servlet.session.cookie.secure", url.startsWith("https:"))
                .start();
        greet(running);
        return Undersigned.KEEP_RUNNING;
    }

    private void requireUrl() throws Refused {
        if (url.isBlank()) {
            return;
        }
        try {
            URI parsed = new URI(url);
            boolean whole = ("https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme()))
                    && parsed.getHost() != null;
            if (!whole) {
                throw new Refused(
                        "--url begins with https:// and names a host, such as https://statements.example.org.");
            }
        } catch (URISyntaxException e) {
            throw new Refused("--url is not an address.", e);
        }
    }

    private void greet(ConfigurableApplicationContext running) {
        if (spec == null) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        SiteAddress site = running.getBean(SiteAddress.class);
        Accounts accounts = running.getBean(Accounts.class);
        out.println("Undersigned is running at " + site.link("/"));
        if (!accounts.isSetUp()) {
            out.println("Set the site up (this link works once, within a day): "
                    + site.link("/setup/" + accounts.newSetupLink().value()));
        }
        if (running.getBean(Mail.class).isLocal()) {
            out.println(
                    "No SMTP server is set (UNDERSIGNED_SMTP_URL, UNDERSIGNED_MAIL_FROM): mail stays here, at http://localhost:"
                            + port + "/mailbox, which only this machine can open.");
        }
        out.flush();
    }
}
