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
import java.util.Optional;
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
        String address = isBundle(where) ? where : below(where, "/proof.zip");
        return fetched(address).orElseThrow(() -> new Refused("There is no proof bundle at " + address + "."));
    }

    /** The bundle with the next signatures, where one does not hold all and the address is that of the page. */
    static Optional<byte[]> furtherBundle(String where, int number) throws Refused {
        return isAddress(where) && !isBundle(where)
                ? fetched(below(where, "/proof-" + number + ".zip"))
                : Optional.empty();
    }

    private static boolean isBundle(String where) {
        return where.endsWith(".zip");
    }

    private static String below(String page, String file) {
        return page.replaceAll("/+$", "") + file;
    }

    private static Optional<byte[]> fetched(String address) throws Refused {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 404) {
                    return Optional.empty();
                }
                if (answer.statusCode() != 200) {
                    throw new Refused("No bundle came from " + address + ", but status " + answer.statusCode() + ".");
                }
                return Optional.of(limited(body, address, LARGEST_BUNDLE));
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
