package org.undersigned.app.opencall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** A statement with an open call, and those who answer it. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestSite site = TestSite.shared();
    final Coordinator amina = site.amina();
    final String slug = amina.opens(Texts.NIGHT_FERRY);
    /** Makes names and addresses of this statement's people unlike those of others. */
    final String unique = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "kvmt";

    Caller(boolean organisations, boolean persons, boolean reviewsAll) {
        site.bean(OpenCalls.class)
                .switchOn(
                        site.bean(Statements.class).withSlug(slug),
                        organisations,
                        persons,
                        reviewsAll,
                        Optional.empty());
    }

    StatementId statement() {
        return site.bean(Statements.class).withSlug(slug).id();
    }

    String form() {
        return site.at("/open-calls/"
                + site.bean(OpenCalls.class).of(statement()).orElseThrow().address());
    }

    String address(String name) {
        return name + "@" + unique + ".example";
    }

    SignOn.Typed person(String name, String email) {
        return new SignOn.Typed(
                SignOn.Kind.PERSON, name, "", Declaration.OWN_ROLE, Authority.OWN_NAME, new EmailAddress(email));
    }

    SignOn.Typed organisation(String name, String website, String email) {
        return new SignOn.Typed(
                SignOn.Kind.ORGANISATION, name, website, "Chair", Authority.BOARD_DECISION, new EmailAddress(email));
    }

    /** As a form with a solved puzzle would. */
    void asks(SignOn.Typed typed, Reason... marks) {
        site.bean(SignOns.class)
                .ask(
                        statement(),
                        typed,
                        Optional.empty(),
                        List.of(marks).stream().map(Hold::new).toList(),
                        "");
    }

    /** Asks, and presses the button behind the mailed link. */
    Visitor.Page confirms(SignOn.Typed typed, Reason... marks) {
        asks(typed, marks);
        return presses(typed.email().value());
    }

    Visitor.Page presses(String email) {
        try {
            Visitor visitor = new Visitor();
            return visitor.send(visitor.open(amina.mailedLink(email, "/sign-ons/")), "/signature", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the real form as a browser without scripts would. */
    Visitor.Page sends(String name, String email, Map<String, String> more) throws IOException {
        Visitor visitor = new Visitor();
        Map<String, String> fields = new HashMap<>(Map.of("name", name, "email", email, "consent", "true"));
        fields.putAll(more);
        Visitor.Page form = visitor.open(form());
        return visitor.send(form, form.document().select("#sign-on").attr("action"), fields);
    }

    Visitor.Page desk(String query) throws IOException {
        return amina.visitor().open(site.at("/desk/statements/" + slug + "/sign-ons" + query));
    }

    int count(SignOn.State state) {
        return site.bean(Reviews.class).counts(statement()).getOrDefault(state, 0);
    }

    SignOn only(SignOn.State state) {
        List<SignOn> found = site.bean(Reviews.class).page(statement(), new ReviewFilter(state), 2, 0);
        if (found.size() != 1) {
            throw new AssertionError("there are " + found.size() + " in the state " + state);
        }
        return found.getFirst();
    }

    static void waitFor(String what, BooleanSupplier there) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("not in time: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
