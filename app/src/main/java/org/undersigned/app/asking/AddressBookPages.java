package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Inviting organisations that are known from earlier statements. */
@Controller
class AddressBookPages {
    private static final int MOST = 200;

    private final AddressBook addresses;
    private final Signatories signatories;
    private final Invitations invitations;
    private final Inviter inviter;
    private final Statements statements;
    private final Pages pages;

    AddressBookPages(
            AddressBook addresses,
            Signatories signatories,
            Invitations invitations,
            Inviter inviter,
            Statements statements,
            Pages pages) {
        this.addresses = addresses;
        this.signatories = signatories;
        this.invitations = invitations;
        this.inviter = inviter;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/invitations/address-book")
    ResponseEntity<String> pick(
            @PathVariable String slug, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        List<AddressBook.Line> found = addresses.find(name);
        return show(request, HttpStatus.OK, statement, name, first(statement, found, Map.of()), found.size(), 0);
    }

    /** Invites those that are ticked. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/picked")
    ResponseEntity<String> invite(
            @PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        String name = fields.getOrDefault("name", "");
        List<AddressBookView.Line> left = new ArrayList<>();
        int invited = 0;
        List<AddressBook.Line> found = addresses.find(name);
        List<AddressBook.Line> ticked = found.stream()
                .filter(line -> fields.containsKey("pick-" + line.organisation().id()))
                .toList();
        for (AddressBookView.Line line : lines(statement, ticked, fields)) {
            Optional<String> problem = !line.isAsked()
                    ? inviter.invite(
                            statement, Inviter.read(line.name(), line.email(), line.website(), line.language()))
                    : Optional.empty();
            problem.ifPresent(sentence -> left.add(withProblem(line, sentence)));
            invited += !line.isAsked() && problem.isEmpty() ? 1 : 0;
        }
        if (left.isEmpty() && invited > 0) {
            return Pages.redirect("/desk/statements/" + slug);
        }
        return show(
                request,
                left.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                statement,
                name,
                left.isEmpty() ? first(statement, found, fields) : left,
                left.isEmpty() ? found.size() : left.size(),
                invited);
    }

    private List<AddressBookView.Line> first(
            Statement statement, List<AddressBook.Line> found, Map<String, String> fields) {
        return lines(statement, found.subList(0, Math.min(MOST, found.size())), fields);
    }

    private List<AddressBookView.Line> lines(
            Statement statement, List<AddressBook.Line> all, Map<String, String> fields) {
        Set<UUID> asked = signatories.askedAmong(
                statement.id(),
                all.stream().map(line -> line.organisation().id()).toList());
        String language = invitations.language(statement.id());
        return all.stream()
                .map(found -> {
                    String id = found.organisation().id().toString();
                    return new AddressBookView.Line(
                            id,
                            found.organisation().name(),
                            found.organisation().domain().orElse(""),
                            fields.getOrDefault(
                                    "email-" + id,
                                    found.representative()
                                            .map(r -> r.email().value())
                                            .orElse("")),
                            fields.getOrDefault(
                                    "language-" + id,
                                    found.representative()
                                            .map(r -> r.language())
                                            .orElse(language)),
                            asked.contains(found.organisation().id()),
                            fields.containsKey("pick-" + id),
                            "");
                })
                .toList();
    }

    private static AddressBookView.Line withProblem(AddressBookView.Line line, String sentence) {
        return new AddressBookView.Line(
                line.id(),
                line.name(),
                line.website(),
                line.email(),
                line.language(),
                line.isAsked(),
                line.isTicked(),
                sentence);
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            Statement statement,
            String wanted,
            List<AddressBookView.Line> lines,
            int found,
            int invited) {
        AddressBookView view =
                new AddressBookView(statement, wanted, lines, found, invited, invitations.language(statement.id()));
        return pages.show(request, status, "asking/address-book", say("asking.book.title"), Map.of("view", view));
    }
}
