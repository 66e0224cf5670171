package org.undersigned.app.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The nodes that share this database, this one among them from its start on. One that is killed is given up after a
 * while, with the work that was for it alone.
 */
@Component
public class Nodes {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** Longer than a database may be away, and than a node that is alive may be kept from saying so. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 10;
    private static final String EMBEDDED = "embedded";

    private final String id;
    private final NodeStore store;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    Nodes(
            NodeStore store,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            SecureRandom random,
            @Value("${undersigned.database.url:embedded}") String database) {
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.id = newId(random);
        transaction.executeWithoutResult(status -> {
            store.changeMembership();
            if (database.equals(EMBEDDED)) {
                store.removeAll();
                store.releaseWork();
            }
            join();
        });
    }

    private static String newId(SecureRandom random) {
        StringBuilder id = new StringBuilder();
        random.ints(ID_LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }

    private void join() {
        store.add(id, host(), program());
        store.removeWorkOfTheGone();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    private static String program() {
        String version = Nodes.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Of this process, for as long as it lives. */
    String here() {
        return id;
    }

    public List<Node> all() {
        return store.all();
    }

    public boolean isHere(Node node) {
        return node.id().equals(id);
    }

    void look() {
        if (store.isSeen(id)) {
            store.removeUnseenFor(GIVEN_UP);
            store.removeWorkOfTheGone();
            return;
        }
        LOG.warn("this node was away for more than {} minutes; it makes its public files anew", GIVEN_UP.toMinutes());
        transaction.executeWithoutResult(status -> {
            store.changeMembership();
            join();
        });
        events.publishEvent(new NodeReturned());
    }

    /** Nothing more is staged for it. If the database is away, the others find out. */
    @PreDestroy
    void leave() {
        try {
            store.remove(id);
        } catch (DataAccessException e) {
            LOG.warn("this node could not sign off");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> nodeLooking(Nodes nodes) {
            return Tasks.recurring(EachNode.named("look-after-nodes", nodes.here()), FixedDelay.of(LOOK))
                    .execute((instance, context) -> nodes.look());
        }
    }
}
