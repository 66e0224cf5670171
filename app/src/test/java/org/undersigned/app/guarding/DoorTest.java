package org.undersigned.app.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;

/** Nothing that a stranger can send comes in without being counted. Time stands still here but for where it is set. */
class DoorTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private static final TestSite SITE = TestSite.at(CLOCK);
    private static final int TOO_MANY = 429;

    private final Door door = SITE.bean(Door.class);

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static Connection reader(String address) {
        return Jsoup.newSession()
                .header("X-Forwarded-For", address)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0);
    }

    private void exhaust(String address) {
        for (Use use : Use.values()) {
            while (door.opens(use, address)) {
                continue;
            }
        }
    }

    /** Every address at which somebody who has not signed in can send something, with anything in its places. */
    private static List<String> sendable() {
        List<String> paths = new ArrayList<>(List.of("/sign-in", "/sign-in/confirmation", "/sign-out"));
        Map<RequestMappingInfo, HandlerMethod> handlers =
                SITE.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
        handlers.forEach((mapping, handler) -> {
            Needs needs = handler.getMethodAnnotation(Needs.class);
            boolean isRead = mapping.getMethodsCondition().getMethods().stream()
                    .allMatch(method -> Set.of("GET", "HEAD").contains(method.name()));
            boolean isOurs = needs != null && !mapping.getPatternValues().contains("/error");
            // A mapping without a method takes all of them.
            if (isOurs
                    && needs.value() != Role.COORDINATOR
                    && (!isRead || mapping.getMethodsCondition().isEmpty())) {
                mapping.getPatternValues()
                        .forEach(path -> paths.add(path.replace(
                                        "{signatory}", UUID.randomUUID().toString())
                                .replace("{id}", UUID.randomUUID().toString())
                                .replace("{organisation}", UUID.randomUUID().toString())
                                .replaceAll("\\{[^}]+}", "anything")));
            }
        });
        return paths;
    }

    @Test
    void everythingThatAStrangerCanSendIsBounded() throws IOException {
        String address = "192.0.2.10";
        Connection session = reader(address);
        String token = session.newRequest(SITE.at("/signed"))
                .get()
                .select("[name=_csrf]")
                .val();
        exhaust(address);
        List<String> paths = sendable();
        assertThat(paths).hasSizeGreaterThan(50);
        List<String> open = new ArrayList<>();
        for (String path : paths) {
            Connection.Response answer = session.newRequest(SITE.at(path))
                    .method(Connection.Method.POST)
                    .data("_csrf", token)
                    .execute();
            if (answer.statusCode() != TOO_MANY) {
                open.add(answer.statusCode() + " " + path);
            } else if (!path.startsWith("/api/")) {
                assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
                assertThat(answer.header("Retry-After")).matches("[0-9]+");
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whoeverIsStoppedReadsOneSentenceAndKeepsWhatTheyTyped() throws IOException {
        for (String[] form :
                new String[][] {{"/sign-in", "username", "/sign-in/sent"}, {"/signed", "email", "/signed/mailed"}}) {
            String address = form[0].equals("/signed") ? "192.0.2.77" : "198.51.100.77";
            Connection session = reader(address);
            Document page = session.newRequest(SITE.at(form[0])).get();
            exhaust(address);
            Document stopped = sent(session, page, form[0], form[1], "ani.of.the.ferry@example.org");
            assertThat(stopped.connection().response().statusCode()).isEqualTo(TOO_MANY);
            assertThat(stopped.select("main").text())
                    .contains(
                            "Too much at once",
                            "More came from your network in a short time than this site takes.",
                            "What you typed is kept on this page",
                            "ani.of.the.ferry@example.org");
            CLOCK.passes(Duration.ofMinutes(5));
            Document taken = sent(session, stopped, form[0], form[1], "ani.of.the.ferry@example.org");
            assertThat(taken.location()).endsWith(form[2]);
        }
    }

    private static Document sent(Connection session, Document page, String action, String field, String value)
            throws IOException {
        FormElement form =
                (FormElement) page.select("form[action=" + action + "]").first();
        Connection request = session.newRequest(SITE.at(action)).method(Connection.Method.POST);
        form.formData().stream()
                .filter(one -> !one.key().equals(field))
                .forEach(one -> request.data(one.key(), one.value()));
        return request.data(field, value).post();
    }

    @Test
    void aNetworkMaySendFourTimesWhatAnAddressMayAndNoOtherPaysForIt() {
        long taken = 0;
        for (int last = 1; last < 200; last++) {
            taken += door.opens(Use.ASKS_FOR_MAIL, "203.0.113." + last) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(Use.NETWORK * Use.ASKS_FOR_MAIL.burst());
        assertThat(door.opens(Use.ASKS_FOR_MAIL, "203.0.114.1")).isTrue();
        assertThat(door.opens(Use.LINK, "203.0.113.1")).isTrue();
        // Of IPv6 a household has a /64 and a customer at most a /48.
        for (int n = 0; n < Use.ASKS_FOR_MAIL.burst(); n++) {
            assertThat(door.opens(Use.ASKS_FOR_MAIL, "2001:db8:1:2::" + n)).isTrue();
        }
        assertThat(door.opens(Use.ASKS_FOR_MAIL, "2001:db8:1:2:ffff::1")).isFalse();
        assertThat(door.opens(Use.ASKS_FOR_MAIL, "2001:db8:1:3::1")).isTrue();
        exhaust("2001:db8:1:4::1");
        for (int n = 0; n < 100; n++) {
            door.opens(Use.ASKS_FOR_MAIL, "2001:db8:1:1%02x::1".formatted(n));
        }
        assertThat(door.opens(Use.ASKS_FOR_MAIL, "2001:db8:1:ffff::1")).isFalse();
        assertThat(door.opens(Use.ASKS_FOR_MAIL, "2001:db8:2::1")).isTrue();
    }

    /** The page that operators read says what holds. */
    @Test
    void theTableSaysWhatHolds() throws IOException {
        String page = Files.readString(Path.of("../docs/security/limits.md"));
        assertThat(Arrays.stream(Use.values())
                        .map(use -> "| `" + use + "` | " + use.burst() + " | " + use.perHour() + " |"))
                .allMatch(page::contains);
    }
}
