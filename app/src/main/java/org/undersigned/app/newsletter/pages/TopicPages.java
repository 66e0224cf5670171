package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Topic;
import org.undersigned.app.newsletter.Topics;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** The coordinators' labels for statements. */
@Controller
class TopicPages {
    private static final String PATH = "/desk/newsletters/topics";

    private final Topics topics;
    private final Offers offers;
    private final Pages pages;

    TopicPages(Topics topics, Offers offers, Pages pages) {
        this.topics = topics;
        this.offers = offers;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        return show(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> add(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Form form = named("name", name);
        if (!form.hasProblems() && !topics.add(form.value("name"))) {
            form.problem("name", say("newsletter.topics.taken"));
        }
        return form.hasProblems() ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, form) : Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{topic}")
    ResponseEntity<String> change(
            @PathVariable UUID topic,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false, defaultValue = "") List<String> statement,
            HttpServletRequest request) {
        String field = "name-" + topic;
        Form form = named(field, fields.getOrDefault(field, ""));
        if (!form.hasProblems() && !topics.change(topic, form.value(field), ids(statement))) {
            form.problem(field, say("newsletter.topics.taken"));
        }
        return form.hasProblems() ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, form) : Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{topic}/deletion")
    ResponseEntity<String> delete(@PathVariable UUID topic) {
        topics.delete(topic);
        return Pages.redirect(PATH);
    }

    private static Form named(String field, String name) {
        return new Form()
                .with(field, name.strip())
                .require(field, say("newsletter.topics.none"))
                .atMost(field, Topic.LONGEST_NAME, say("newsletter.topics.long", "most", Topic.LONGEST_NAME));
    }

    private Set<StatementId> ids(List<String> ticks) {
        Offer offer = offers.with("", Chosen.parse(ticks));
        return Chosen.offered(Chosen.parse(ticks), offer).stream()
                .flatMap(choice -> Choice.statementOf(choice).stream())
                .collect(Collectors.toSet());
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form) {
        List<Topic> all = topics.all();
        Set<Choice> labelled = all.stream()
                .flatMap(topic -> topic.statements().stream())
                .map(Choice.OfStatement::new)
                .collect(Collectors.toSet());
        all.stream()
                .filter(topic -> form.problem("name-" + topic.id()).isEmpty())
                .forEach(topic -> form.with("name-" + topic.id(), topic.name()));
        Map<String, Object> content = Map.of("form", form, "offer", offers.with("", labelled));
        return pages.show(request, status, "newsletter/topics", say("newsletter.topics.title"), content);
    }
}
