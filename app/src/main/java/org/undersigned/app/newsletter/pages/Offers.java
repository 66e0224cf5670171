package org.undersigned.app.newsletter.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Topics;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** Puts together what can be chosen: topics, and what is public. */
@Component
class Offers {
    private static final int MOST_STATEMENTS = 30;

    private final Statements statements;
    private final Demands demands;
    private final Topics topics;

    Offers(Statements statements, Demands demands, Topics topics) {
        this.statements = statements;
        this.demands = demands;
        this.topics = topics;
    }

    /**
     * @param slug of the statement whose demands are to be seen; empty for none
     * @param chosen what is chosen already, and so is offered whatever its age
     */
    Offer with(String slug, Set<Choice> chosen) {
        return with(slug, chosen, false);
    }

    /** The same with the demands of every statement, for whoever chooses an audience. */
    Offer whole(Set<Choice> chosen) {
        return with("", chosen, true);
    }

    private Offer with(String slug, Set<Choice> chosen, boolean isWhole) {
        List<Statement> published = statements.published();
        Optional<StatementId> asked = published.stream()
                .filter(statement -> Slug.isOne(slug) && statement.slug().equals(new Slug(slug)))
                .map(Statement::id)
                .findFirst();
        Set<StatementId> wanted = chosen.stream()
                .flatMap(choice -> Choice.statementOf(choice).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        asked.ifPresent(wanted::add);
        List<Offer.OfferedStatement> offered = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            Statement statement = published.get(i);
            if (i < MOST_STATEMENTS || wanted.contains(statement.id())) {
                statements
                        .publishedRevision(statement.id())
                        .ifPresent(text ->
                                offered.add(offered(statement, text, isWhole || wanted.contains(statement.id()))));
            }
        }
        return new Offer(topics.all(), offered, asked);
    }

    private Offer.OfferedStatement offered(Statement statement, Revision revision, boolean withDemands) {
        Revision read = revision.signedIn(Speech.language().tag());
        return new Offer.OfferedStatement(
                statement.id(),
                statement.slug().value(),
                read.text().title(),
                new WrittenLanguage(read.language()),
                !read.text().demands().isEmpty(),
                withDemands ? demands(statement, read.language()) : List.of());
    }

    private List<Offer.OfferedDemand> demands(Statement statement, String language) {
        return demands.of(statement.id()).stream()
                .filter(demand -> !demand.isDropped())
                .map(demand -> new Offer.OfferedDemand(
                        demand.id(),
                        demand.number(),
                        demand.in(language).orElseGet(demand::demand).text()))
                .toList();
    }
}
