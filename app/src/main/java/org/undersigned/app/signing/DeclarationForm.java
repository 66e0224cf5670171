package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.web.Form;
import org.undersigned.text.PastedText;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.SigningPayload.Reservation;

/** What a representative declares, as it was typed: role, authority, perhaps reservations. */
final class DeclarationForm {
    private static final String RESERVATION = "reservation-";

    private final Form form = new Form();
    private final Optional<Declaration> declaration;

    /** @param demands how many the text has: none other can be reserved */
    DeclarationForm(HttpServletRequest request, int demands, boolean isPerson) {
        Optional<Declaration> declared =
                isPerson ? Optional.of(Declaration.inOwnName(List.of())) : ofOrganisation(request);
        List<Reservation> reservations = reservations(request, demands);
        this.declaration = form.hasProblems()
                ? Optional.empty()
                : declared.map(d -> new Declaration(d.role(), d.authority(), reservations));
    }

    private Optional<Declaration> ofOrganisation(HttpServletRequest request) {
        String role = typed(request, "role", SigningPayload.LONGEST_ROLE, say("signing.problem.role-long"));
        form.require("role", say("signing.problem.role"));
        Optional<Authority> authority =
                Authority.fromCode(value(request, "authority")).filter(Authority.ofOrganisations()::contains);
        form.with("authority", value(request, "authority"));
        if (authority.isEmpty()) {
            form.problem("authority", say("signing.problem.authority"));
        }
        return authority.map(basis -> new Declaration(role, basis));
    }

    private List<Reservation> reservations(HttpServletRequest request, int demands) {
        List<Reservation> reservations = new ArrayList<>();
        for (int demand = 1; demand <= demands; demand++) {
            String text = typed(
                    request,
                    RESERVATION + demand,
                    SigningPayload.LONGEST_RESERVATION,
                    say("signing.problem.reservation-long"));
            if (!text.isEmpty() && form.problem(RESERVATION + demand).isEmpty()) {
                reservations.add(new Reservation(demand, text));
            }
        }
        return reservations;
    }

    private String typed(HttpServletRequest request, String field, int longest, String tooLong) {
        PastedText.Cleaned cleaned = PastedText.clean(value(request, field));
        form.with(field, value(request, field).strip()).atMost(field, longest, tooLong);
        cleaned.problems().stream().findFirst().ifPresent(problem -> form.problem(field, problem.sentence()));
        return cleaned.line();
    }

    private static String value(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    Form form() {
        return form;
    }

    /** Empty where something is missing or wrong: the form says what. */
    Optional<Declaration> declaration() {
        return declaration;
    }
}
