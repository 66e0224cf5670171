package org.undersigned.app.answers.receiving;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.answers.Answer;
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.answers.Answers;
import org.undersigned.app.answers.Arrived;
import org.undersigned.app.statements.StatementId;

/** What a connection asks for while it takes mail. */
@Component
class Receiver {
    private final AnswerAddresses addresses;
    private final Answers answers;

    Receiver(AnswerAddresses addresses, Answers answers) {
        this.addresses = addresses;
        this.answers = answers;
    }

    Optional<StatementId> statement(String address) {
        return addresses.statement(address);
    }

    /** Stores it durably, or throws. */
    void take(StatementId statement, Arrived arrived) {
        answers.take(statement, arrived);
    }

    void tooLarge(StatementId statement) {
        answers.takeTooMuch(statement, Answer.Reason.SIZE);
    }
}
