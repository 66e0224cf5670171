package org.undersigned.app.following;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.undersigned.tlog.EntryBundle;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;

/** A log's files over HTTP (c2sp.org/tlog-tiles). Nothing of it is trusted here: whoever asks checks hashes and signatures. */
public final class RemoteLog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_TEXT = 1 << 20;
    private static final int LARGEST_BUNDLE = TilePath.FULL * (EntryBundle.LONGEST_ENTRY + 2);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final String prefix;
    private final HttpClient client;

    /** @param prefix of the log's addresses, such as {@code https://statements.example.org/ledger} */
    public RemoteLog(String prefix) {
        this.prefix = prefix.replaceAll("/+$", "");
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
    }

    public String prefix() {
        return prefix;
    }

    public SignedNote checkpoint() throws Unreachable {
        try {
            return SignedNote.parse(required("checkpoint", LARGEST_TEXT));
        } catch (IllegalArgumentException e) {
            throw new Unreachable("What stands at " + prefix + "/checkpoint is no checkpoint.", e);
        }
    }

    /** The keys that the log names for itself. */
    public String policy() throws Unreachable {
        return new String(required("policy", LARGEST_TEXT), StandardCharsets.UTF_8);
    }

    /** The tree of this size, read tile by tile as it is needed; a tile that cannot be had is a {@link TileMissing}. */
    public TiledTree tree(long size) {
        return new TiledTree(size, path -> {
            try {
                return tile(path);
            } catch (Unreachable e) {
                throw new TileMissing(e);
            }
        });
    }

    /** Carries {@link Unreachable} through a tree that is being read. */
    static final class TileMissing extends RuntimeException {
        private final Unreachable reason;

        TileMissing(Unreachable reason) {
            super(reason);
            this.reason = reason;
        }

        Unreachable reason() {
            return reason;
        }
    }

    // A log may drop a partial tile once the full one is there.
    private byte[] tile(TilePath path) throws Unreachable {
        int length = path.width() * Hash.LENGTH;
        Optional<byte[]> partial = fetch(path.path(), TilePath.FULL * Hash.LENGTH);
        byte[] hashes = partial.isPresent()
                ? partial.get()
                : required(
                        new TilePath(path.level(), path.number(), TilePath.FULL).path(), TilePath.FULL * Hash.LENGTH);
        return hashes.length > length ? java.util.Arrays.copyOf(hashes, length) : hashes;
    }

    /** The entries of one bundle of a tree of this size. */
    public List<byte[]> entries(long bundle, long size) throws Unreachable {
        int width = (int) Math.min(TilePath.FULL, size - bundle * TilePath.FULL);
        Optional<byte[]> partial = fetch(TilePath.bundlePath(bundle, width), LARGEST_BUNDLE);
        try {
            return partial.isPresent()
                    ? EntryBundle.parse(partial.get(), width)
                    : EntryBundle.parse(
                                    required(TilePath.bundlePath(bundle, TilePath.FULL), LARGEST_BUNDLE), TilePath.FULL)
                            .subList(0, width);
        } catch (IllegalArgumentException e) {
            throw new Unreachable("A bundle of entries at " + prefix + " is damaged.", e);
        }
    }

    private byte[] required(String path, int most) throws Unreachable {
        return fetch(path, most).orElseThrow(() -> new Unreachable("There is nothing at " + prefix + "/" + path + "."));
    }

    // Empty where the log says that there is no such thing.
    private Optional<byte[]> fetch(String path, int most) throws Unreachable {
        String address = prefix + "/" + path;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                byte[] bytes = body.readNBytes(most + 1);
                if (answer.statusCode() != OK || bytes.length > most) {
                    throw new Unreachable("The answer at " + address + " is not what a log gives.");
                }
                return Optional.of(bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreachable("Nothing answers at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted.", e);
        }
    }
}
