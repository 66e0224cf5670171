package org.undersigned.app.commands;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.undersigned.app.commands.starting.Refused;

/** Reads what a command is given: a file, standard input, or an address. Always with a limit on size. */
final class Input {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_BUNDLE = 256 << 20;

    private Input() {}

    /** @param name a file's path, or {@code -} for standard input */
    static byte[] file(String name, int most) throws Refused {
        try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            return limited(in, name, most);
        } catch (NoSuchFileException e) {
            throw new Refused("There is no file " + name + ".", e);
        } catch (IOException e) {
            throw new Refused("The file " + name + " cannot be read.", e);
        }
    }

    static boolean isAddress(String name) {
        return name.matches("https?://.*");
    }

    /** The proof bundle in a file, or of the statement's page at an address. */
    static byte[] bundle(String where) throws Refused {
        if (!isAddress(where)) {
            return file(where, LARGEST_BUNDLE);
        }
        String address = where.endsWith(".zip") ? where : where.replaceAll("/+$", "") + "/proof.zip";
        return fetched(address, "proof bundle", LARGEST_BUNDLE);
    }

    private static byte[] fetched(String address, String what, int most) throws Refused {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Refused("There is no " + what + " at " + address + " (" + answer.statusCode() + ").");
                }
                return limited(body, address, most);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("Nothing answers at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }

    private static byte[] limited(InputStream in, String name, int most) throws IOException, Refused {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(name + " is larger than " + (most >> 20) + " MiB.");
        }
        return bytes;
    }
}
