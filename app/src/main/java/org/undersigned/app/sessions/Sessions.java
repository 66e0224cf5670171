package org.undersigned.app.sessions;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.Hash;

/** Where people are signed in, and the end of that. */
@Component
public class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int NAME_CHARACTERS = 32;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The latest first. */
    List<OpenSession> of(UUID person, String current) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .map(session -> shown(session, current))
                .sorted(Comparator.comparing(OpenSession::since).reversed())
                .toList();
    }

    /** Ends those of a person's sessions that are meant; {@code current} is the identifier of the one at hand. */
    public void end(UUID person, Predicate<OpenSession> which, String current, UUID by) {
        List<String> ended = sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> which.test(shown(session, current)))
                .map(session -> session.getId())
                .toList();
        ended.forEach(sessions::deleteById);
        if (!ended.isEmpty()) {
            LOG.info("{} ended {} sessions of {}", by, ended.size(), person);
        }
    }

    private static OpenSession shown(Session session, String current) {
        return new OpenSession(
                name(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String name(String id) {
        return Hash.sha256(id.getBytes(StandardCharsets.US_ASCII)).toHex().substring(0, NAME_CHARACTERS);
    }
}
