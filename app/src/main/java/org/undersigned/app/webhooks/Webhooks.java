package org.undersigned.app.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.jobs.Jobs;

/** The addresses that are told what happens, and what they were told. */
@Component
public class Webhooks {
    static final int MOST = 20;

    private final EndpointStore endpoints;
    private final NoticeStore notices;
    private final Newsroom newsroom;
    private final Jobs jobs;
    private final Clock clock;
    private final SecureRandom random;

    Webhooks(
            EndpointStore endpoints,
            NoticeStore notices,
            Newsroom newsroom,
            Jobs jobs,
            Clock clock,
            SecureRandom random) {
        this.endpoints = endpoints;
        this.notices = notices;
        this.newsroom = newsroom;
        this.jobs = jobs;
        this.clock = clock;
        this.random = random;
    }

    /** A new endpoint and its secret, which is shown once. */
    public record Added(UUID endpoint, Secret secret) {}

    /** The oldest first. */
    public List<Endpoint> all() {
        return endpoints.all();
    }

    public Optional<Endpoint> endpoint(UUID id) {
        return endpoints.find(id);
    }

    /** The last twenty messages, the newest first. */
    public List<Notice> notices(UUID endpoint) {
        return notices.newest(endpoint);
    }

    /** Empty where the address is there already. */
    @Transactional
    public Optional<Added> add(String url, Set<EventType> events) {
        Instant now = clock.instant();
        Endpoint endpoint = new Endpoint(UUID.randomUUID(), url, events, Optional.empty(), Optional.empty());
        Secret secret = Secret.random(random);
        if (!endpoints.add(endpoint, secret, now)) {
            return Optional.empty();
        }
        newsroom.begin();
        return Optional.of(new Added(endpoint.id(), secret));
    }

    @Transactional
    public void tell(UUID endpoint, Set<EventType> events) {
        endpoints.tell(endpoint, events);
    }

    /** A second secret beside the present one; empty where there are two already. */
    @Transactional
    public Optional<Secret> rotate(UUID endpoint) {
        Secret next = Secret.random(random);
        return endpoints.rotate(endpoint, next, clock.instant()) ? Optional.of(next) : Optional.empty();
    }

    /** Messages are signed with the newest secret only from now on. */
    @Transactional
    public void endOldSecret(UUID endpoint) {
        endpoints.endOldSecret(endpoint);
    }

    @Transactional
    public void enable(UUID endpoint) {
        endpoints.enable(endpoint);
    }

    @Transactional
    public void remove(UUID endpoint) {
        endpoints.remove(endpoint);
    }

    /** Sends a message that says nothing but that it is one. */
    @Transactional
    public void test(UUID endpoint) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        notices.add(
                Notice.fresh(id, endpoint, EventType.TEST, Payload.test(id, now).json(), now));
        jobs.stage(DeliverNotice.TASK, id.toString());
    }

    /** Delivers a message again, under the same id. Nothing happens to one that is waiting. */
    @Transactional
    public void deliverAgain(UUID endpoint, UUID notice) {
        if (notices.begin(endpoint, notice, clock.instant())) {
            jobs.stage(DeliverNotice.TASK, notice.toString());
        }
    }
}
