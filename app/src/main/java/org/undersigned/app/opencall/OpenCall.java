package org.undersigned.app.opencall;

import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.app.statements.StatementId;

/**
 * Whether anybody may ask to sign a statement, and how.
 *
 * @param reviewsAll whether each sign-on waits for a coordinator
 * @param lastDay in UTC; none where it goes on until it is switched off
 * @param isOn switched off at once when something goes wrong
 * @param address where the form is before the statement has a page: cannot be guessed
 */
public record OpenCall(
        StatementId statement,
        boolean organisations,
        boolean persons,
        boolean reviewsAll,
        Optional<LocalDate> lastDay,
        boolean isOn,
        String address) {
    public boolean takesOn(LocalDate day) {
        return isOn && lastDay.filter(last -> last.isBefore(day)).isEmpty();
    }

    public boolean takes(SignOn.Kind kind) {
        return kind == SignOn.Kind.PERSON ? persons : organisations;
    }
}
