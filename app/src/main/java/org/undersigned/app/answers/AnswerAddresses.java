package org.undersigned.app.answers;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** The addresses that answers go to: of each public statement one, the same for ever, which nobody can guess. */
@Component
public class AnswerAddresses {
    /** Letters of a token: 130 random bits. Mail servers may change the case of letters, so there is only one. */
    static final int TOKEN = 26;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final AnswerSettings settings;
    private final AddressStore store;
    private final Statements statements;
    private final SecureRandom random;
    private final Clock clock;

    AnswerAddresses(
            AnswerSettings settings, AddressStore store, Statements statements, SecureRandom random, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.statements = statements;
        this.random = random;
        this.clock = clock;
    }

    /** Empty where this site takes no mail, or the statement is not public. */
    @Transactional
    public Optional<String> of(StatementId statement) {
        if (!settings.isOn() || statements.publishedRevision(statement).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> token = store.token(statement);
        if (token.isEmpty()) {
            store.add(statement, newToken(), clock.instant());
            token = store.token(statement);
        }
        return token.map(settings::address);
    }

    private String newToken() {
        StringBuilder token = new StringBuilder(TOKEN);
        random.ints(TOKEN, 0, LETTERS.length()).forEach(at -> token.append(LETTERS.charAt(at)));
        return token.toString();
    }

    /** Whose address it is; empty for any other. */
    public Optional<StatementId> statement(String address) {
        return settings.token(address).flatMap(store::statement);
    }
}
