package org.undersigned.app.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.util.FileSystemUtils;

/**
 * A real Postfix, as Debian has it, in a folder of its own: nothing of the machine's configuration or queue is read or
 * changed. It begins as root, as Postfix does. What it returns goes to a server that the test has.
 */
public final class Postfix implements AutoCloseable {
    /** The machine that a message comes from, as far as Postfix knows. */
    public static final String STRANGER = "192.0.2.7";

    // What an operator has from Debian's package, without what would leave this machine.
    private static final String MAIN = """
            compatibility_level = 3.6
            myhostname = mx.example.org
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            maillog_file = %1$s/log
            maillog_file_prefixes = %1$s
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mydestination =
            local_transport = error:nobody lives here
            alias_maps =
            alias_database =
            mynetworks =
            smtp_dns_support_level = disabled
            relayhost = [127.0.0.1]:%2$d
            smtpd_authorized_xclient_hosts = 127.0.0.1
            smtpd_peername_lookup = no
            """;

    private static final String MASTER = """
            127.0.0.1:%d inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            proxywrite unix - - n - 1 proxymap
            smtp unix - - n - - smtp
            showq unix n - n - - showq
            error unix - - n - - error
            retry unix - - n - - error
            lmtp unix - - n - - lmtp
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            """;

    private final Path folder;
    private final int port = TestSite.freePort();

    /**
     * @param returns where what cannot be delivered is sent
     * @param lines of {@code main.cf}, told the folder that it lies in
     * @param addresses a map of the kind regexp, in that folder as {@code answers.regexp}
     */
    public Postfix(int returns, UnaryOperator<String> lines, String addresses) {
        try {
            folder = Files.createTempDirectory("undersigned-postfix-");
            // Its processes are users of their own.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (String part : List.of("etc", "queue", "data")) {
                Files.createDirectory(folder.resolve(part));
            }
            Files.setOwner(
                    folder.resolve("data"),
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
            Path etc = folder.resolve("etc");
            Files.writeString(etc.resolve("main.cf"), MAIN.formatted(folder, returns) + lines.apply(etc.toString()));
            Files.writeString(etc.resolve("master.cf"), MASTER.formatted(port));
            Files.writeString(etc.resolve("answers.regexp"), addresses);
        } catch (IOException e) {
            throw new UncheckedIOException("the tests need Postfix: ./undersigned test installs it", e);
        }
        run("postfix", "start");
    }

    /**
     * Hands it a message, as a server of strangers does.
     *
     * @param parameters of the sender's command, such as {@code SIZE=4000}
     * @return what it answered: to the first command that it refused, or to the message
     */
    public String takes(String from, String parameters, String to, String mail) throws IOException {
        try (LmtpClient client = new LmtpClient(port)) {
            String answer = "";
            for (String command : List.of(
                    "EHLO mail.ministry.example",
                    "XCLIENT ADDR=" + STRANGER + " NAME=mail.ministry.example",
                    "EHLO mail.ministry.example",
                    "MAIL FROM:<" + from + "> " + parameters,
                    "RCPT TO:<" + to + ">",
                    "DATA")) {
                answer = client.say(command.strip());
                if (answer.charAt(0) > '3') {
                    return answer;
                }
            }
            client.send(mail.replace("\n", "\r\n") + "\r\n.\r\n");
            return client.answer();
        }
    }

    /** What waits in it, a line of JSON for each message. */
    public List<String> queue() {
        return run("postqueue", "-j").lines().toList();
    }

    /** Has it try at once what it would try in minutes. */
    public void flush() {
        run("postqueue", "-f");
    }

    /** Sets one of its parameters otherwise. */
    public void set(String name, String value) {
        run("postconf", name + "=" + value);
        run("postfix", "reload");
    }

    public String log() {
        try {
            Path log = folder.resolve("log");
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String program, String... arguments) {
        Path found = Path.of("/usr/sbin", program);
        List<String> command =
                new ArrayList<>(List.of(Files.isExecutable(found) ? found.toString() : program, "-c", folder + "/etc"));
        command.addAll(List.of(arguments));
        try {
            Path out = folder.resolve("out");
            // Into a file: the server goes on holding what its starter wrote to.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            int status = process.waitFor();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new AssertionError(command + " ended with " + status + ": " + said + log());
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("the tests need Postfix: ./undersigned test installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        run("postfix", "stop");
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
