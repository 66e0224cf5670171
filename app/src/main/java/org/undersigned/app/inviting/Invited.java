package org.undersigned.app.inviting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;

/**
 * Who is invited to a statement, however many they are: counted, and read no further than is asked for. All in the order
 * in which they were invited.
 */
@Component
public class Invited {
    /**
     * How many there are.
     *
     * @param bounced where mail came back before an answer that ends the matter
     * @param silent without any answer, at addresses that take mail
     */
    public record Counts(Map<Answer, Integer> answers, int bounced, int silent) {
        public Counts {
            answers = Map.copyOf(answers);
        }

        public int of(Answer answer) {
            return answers.getOrDefault(answer, 0);
        }

        public int all() {
            return answers.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final InvitedStore store;
    private final Signatories signatories;

    Invited(InvitedStore store, Signatories signatories) {
        this.store = store;
        this.signatories = signatories;
    }

    public Counts counts(StatementId statement) {
        Map<Answer, InvitedStore.Counted> counted = store.counts(statement);
        InvitedStore.Counted unanswered = counted.getOrDefault(Answer.INVITED, new InvitedStore.Counted(0, 0));
        return new Counts(
                counted.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().all())),
                counted.entrySet().stream()
                        .filter(entry -> entry.getKey().isOpen())
                        .mapToInt(entry -> entry.getValue().bounced())
                        .sum(),
                unanswered.all() - unanswered.bounced());
    }

    /** @param from how many are passed over */
    public List<Invitation> answered(StatementId statement, Answer answer, int from, int most) {
        return invitations(store.answered(statement, answer, from, most));
    }

    /** Where mail came back, and the answer is open. */
    public List<Invitation> bounced(StatementId statement, int from, int most) {
        return invitations(store.bounced(statement, from, most));
    }

    /** Whose name or mail address holds these words, whatever their case. */
    public List<Invitation> called(StatementId statement, String words, int most) {
        return invitations(store.called(statement, words, most));
    }

    public int countCalled(StatementId statement, String words) {
        return store.countCalled(statement, words);
    }

    /** Those of these signatories that are invited to the statement. */
    public List<Invitation> among(StatementId statement, List<UUID> ids) {
        return invitations(store.among(statement, ids));
    }

    /** Those of these names, letter for letter but for their case, that invited organisations have. */
    public Set<String> taken(StatementId statement, Collection<String> names) {
        return store.taken(statement, names);
    }

    private List<Invitation> invitations(List<InvitationStore.Row> rows) {
        Map<UUID, Signatory> found = signatories.among(
                rows.stream().map(InvitationStore.Row::signatory).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.signatory()))
                        .map(signatory -> Invitations.invitation(signatory, row))
                        .stream())
                .toList();
    }
}
