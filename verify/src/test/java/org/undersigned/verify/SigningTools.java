package org.undersigned.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real {@code ssh-keygen} and {@code minisign}, with keys in a folder. */
public final class SigningTools {
    private final Path folder;

    public SigningTools(Path folder) {
        this.folder = folder;
    }

    public OrganisationKey sshKey(String name) {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name);
        return OrganisationKey.parse(
                OrganisationKey.Kind.SSH, text(name + ".pub").split(" ")[1]);
    }

    public OrganisationKey minisignKey(String name) {
        run("minisign", "-G", "-W", "-p", name + ".pub", "-s", name + ".key");
        return OrganisationKey.parse(
                OrganisationKey.Kind.MINISIGN, text(name + ".pub").split("\n")[1]);
    }

    public byte[] sshSignature(String name, byte[] payload, String... options) {
        write("payload", payload);
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-Y", "sign", "-f", name));
        command.addAll(options.length == 0 ? List.of("-n", "undersigned") : List.of(options));
        command.add("payload");
        run(command.toArray(String[]::new));
        return taken("payload.sig");
    }

    public byte[] minisignSignature(String name, byte[] payload, String... options) {
        write("payload", payload);
        List<String> command =
                new ArrayList<>(List.of("minisign", "-S", "-s", name + ".key", "-m", "payload", "-x", "payload.sig"));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
        return taken("payload.sig");
    }

    /** What a command prints; fails where it ends with anything but 0. */
    public String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("the tests need " + command[0] + ": ./undersigned test installs it", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Taken away, since ssh-keygen asks before it writes over an older signature.
    private byte[] taken(String name) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Files.delete(folder.resolve(name));
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
