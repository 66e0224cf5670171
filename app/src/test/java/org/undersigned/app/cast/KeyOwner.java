package org.undersigned.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An organisation with a website of its own, and with the real {@code ssh-keygen} and {@code minisign}. */
public final class KeyOwner implements AutoCloseable {
    private final Path folder;
    private final HttpServer website;
    private volatile String file = "";

    /** @param folder where its programs work */
    public KeyOwner(Path folder) throws IOException {
        this.folder = folder;
        website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        website.createContext("/.well-known/undersigned.txt", exchange -> {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        website.start();
    }

    /** The setting of a site that has it ask this website for a domain. */
    public String insteadOf(String domain) {
        return "--undersigned.fetch.instead=" + domain + "=http://localhost:"
                + website.getAddress().getPort();
    }

    public void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + ": " + printed)
                .isZero();
    }

    public void makesSshKey(String name) throws Exception {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name);
    }

    public void makesMinisignKey(String name) throws Exception {
        run("minisign", "-G", "-W", "-p", name + ".pub", "-s", name + ".key");
    }

    public String sshLine(String name) throws IOException {
        return read(name + ".pub").strip();
    }

    public String minisignLine(String name) throws IOException {
        return "minisign " + read(name + ".pub").split("\n")[1].strip();
    }

    /** Puts these lines on its website as its keys; none, and there is no file. */
    public void publishes(String... lines) {
        file = lines.length == 0 ? "" : "undersigned-keys@v1\n" + String.join("\n", lines) + "\n";
    }

    /** A file that says that there are no keys any more. */
    public void publishesAnEmptyFile() {
        file = "undersigned-keys@v1\n";
    }

    public void keeps(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    public String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** What {@code ssh-keygen} writes of a file that it keeps. */
    public byte[] sshSignature(String key, String file) throws Exception {
        Files.deleteIfExists(folder.resolve(file + ".sig"));
        run("ssh-keygen", "-q", "-Y", "sign", "-n", "undersigned", "-f", key, file);
        return Files.readAllBytes(folder.resolve(file + ".sig"));
    }

    /** What {@code minisign} writes of it. */
    public String minisignSignature(String key, String file) throws Exception {
        run("minisign", "-S", "-s", key + ".key", "-m", file, "-x", file + ".minisig");
        return read(file + ".minisig");
    }

    @Override
    public void close() {
        website.stop(0);
    }
}
