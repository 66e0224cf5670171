package org.undersigned.app.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.tlog.Hash;

/**
 * Readers of a published page, each on a connection of its own, as fast as they are answered. Every answer has to be one of
 * the versions that were published, whole, by the digest that its ETag states; its count never goes down, and is never more
 * than have pressed.
 */
final class CheckingReaders {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NAME = Pattern.compile("data-signatory");
    /** Those whose names are on further pages. */
    private static final Pattern OTHERS = Pattern.compile("and the other (?:name|([0-9][0-9,]*) names)");

    /** A file's digest as its ETag has it. */
    private static final Pattern ETAG = Pattern.compile("\"([0-9a-f]{16,64})\"");

    private static final int MOST_WRONG = 20;

    private final URI page;
    private final PressingSigners signers;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> lately = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    CheckingReaders(String page, PressingSigners signers) {
        this.page = URI.create(page);
        this.signers = signers;
    }

    void read() {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            int before = 0;
            byte[] known = new byte[0];
            String etag = "";
            while (!isOver) {
                long begin = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                lately.add(System.nanoTime() - begin);
                reads.incrementAndGet();
                String stated = answer.headers().firstValue("ETag").orElse("");
                boolean isSame = stated.equals(etag) && Arrays.equals(answer.body(), known);
                if (!isSame) {
                    before = check(answer, stated, before);
                    known = answer.body();
                    etag = stated;
                }
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            if (!isOver) {
                read();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int check(HttpResponse<byte[]> answer, String etag, int before) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        Matcher stated = ETAG.matcher(etag);
        // Asked for after the page was there: it cannot know of more.
        int most = signers.pressed() + 1;
        if (answer.statusCode() != 200 || !body.stripTrailing().endsWith("</html>")) {
            wrong("status " + answer.statusCode() + ", " + body.length() + " letters");
        } else if (!stated.matches() || !Hash.sha256(answer.body()).toHex().startsWith(stated.group(1))) {
            wrong("bytes that are not those of " + etag);
        } else {
            int now = count(body);
            if (now < before || now > most) {
                wrong("%d after %d, of at most %d".formatted(now, before, most));
            }
            shown.accumulateAndGet(now, Math::max);
            return now;
        }
        return before;
    }

    private static int count(String body) {
        Matcher others = OTHERS.matcher(body);
        int further = !others.find()
                ? 0
                : others.group(1) == null ? 1 : Integer.parseInt(others.group(1).replace(",", ""));
        return Math.toIntExact(NAME.matcher(body).results().count()) + further;
    }

    private void wrong(String what) {
        if (wrong.size() < MOST_WRONG) {
            wrong.add(what);
        }
    }

    void end() {
        isOver = true;
    }

    /** The highest count that a page had so far. */
    int shown() {
        return shown.get();
    }

    long reads() {
        return reads.get();
    }

    /** Connections that broke. */
    int failed() {
        return failed.get();
    }

    /** What was answered and should not have been; the first of them. */
    Collection<String> wrong() {
        return wrong;
    }

    /** In nanoseconds, sorted, of those since this was asked before. */
    long[] lately() {
        List<Long> taken = new ArrayList<>();
        for (Long one = lately.poll(); one != null; one = lately.poll()) {
            taken.add(one);
        }
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
