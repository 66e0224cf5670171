package org.undersigned.app.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.undersigned.app.cast.InvitedRows;

/**
 * Representatives who open their links and press "Sign" at a rate, whatever the answers take: one who is late begins at
 * once. Each presses once.
 */
final class PressingSigners {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String site;
    private final int last;
    private final double nanosEach;
    private final AtomicInteger next = new AtomicInteger(1);
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger pressed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> numbers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> lately = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    PressingSigners(String site, int last, int aMinute) {
        this.site = site;
        this.last = last;
        this.nanosEach = 60e9 / aMinute;
    }

    List<Thread> start(int atOnce) {
        long begin = System.nanoTime();
        return IntStream.range(0, atOnce)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int i = next.getAndIncrement(); i <= last && !isOver; i = next.getAndIncrement()) {
                        LockSupport.parkNanos(begin + (long) (i * nanosEach) - System.nanoTime());
                        press(i);
                    }
                }))
                .toList();
    }

    void end() {
        isOver = true;
    }

    private void press(int number) {
        long begin = System.nanoTime();
        try {
            String link = InvitedRows.link(site, number);
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(link)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            String cookie = page.headers()
                    .firstValue("Set-Cookie")
                    .map(value -> value.replaceAll(";.*", ""))
                    .orElse("");
            HttpRequest.Builder press = HttpRequest.newBuilder(URI.create(link + "/signature"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(page.body())));
            if (!cookie.isEmpty()) {
                press.header("Cookie", cookie);
            }
            pressed.incrementAndGet();
            HttpResponse<Void> answer = client.send(press.build(), HttpResponse.BodyHandlers.discarding());
            boolean isSigned = answer.headers()
                    .firstValue("Location")
                    .filter(to -> to.contains("/signatures/"))
                    .isPresent();
            if (isSigned) {
                numbers.add(number);
                confirmed.incrementAndGet();
                lately.add(System.nanoTime() - begin);
            } else {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The page has several forms with the same hidden fields; the first of each name is of the first form.
    private static String form(String page) {
        StringBuilder form = new StringBuilder("role=Chair&authority=board-decision");
        Matcher field = FIELD.matcher(page);
        List<String> seen = new ArrayList<>();
        while (field.find()) {
            if (!seen.contains(field.group(1))) {
                seen.add(field.group(1));
                form.append('&')
                        .append(field.group(1))
                        .append('=')
                        .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
            }
        }
        return form.toString();
    }

    /** Of whoever was told that they have signed. */
    Collection<Integer> numbers() {
        return numbers;
    }

    int confirmed() {
        return confirmed.get();
    }

    /** How many may have signed so far, whether they were told yet or not. */
    int pressed() {
        return pressed.get();
    }

    int failed() {
        return failed.get();
    }

    /** From opening the link to having signed, in nanoseconds, sorted, of those since this was asked before. */
    long[] lately() {
        List<Long> taken = new ArrayList<>();
        for (Long one = lately.poll(); one != null; one = lately.poll()) {
            taken.add(one);
        }
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
