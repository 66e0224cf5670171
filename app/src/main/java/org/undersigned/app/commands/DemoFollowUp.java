package org.undersigned.app.commands;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.undersigned.app.commands.sample.DemoFinding;
import org.undersigned.app.commands.sample.DemoSample;
import org.undersigned.app.commands.sample.DemoSignatory;
import org.undersigned.app.commands.sample.DemoStatement;
import org.undersigned.app.commands.sample.DemoSteps;

/** What becomes of the demands: two more statements, an agreement, and two years of findings by two people. */
final class DemoFollowUp {
    static final String SECOND = "second@nightferry.example";

    private final String site;
    private final DemoSteps steps;
    private final DemoDesk pages;
    private final List<DemoSignatory> signatories;
    private final Visitor first;
    private final Visitor second = new Visitor();
    // Findings tell of days that have ended everywhere.
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final List<DemoStatement> statements = new ArrayList<>();
    private String agreement = "";

    DemoFollowUp(String site, DemoSteps steps, DemoDesk pages, List<DemoSignatory> signatories) {
        this.site = site;
        this.steps = steps;
        this.pages = pages;
        this.signatories = signatories;
        this.first = pages.coordinator();
    }

    void run(DemoStatement main) {
        statements.add(main);
        try {
            secondJoins();
            for (List<String> row : DemoSample.rows("statements.txt", 4)) {
                publish(row.get(0), row.get(1), row.get(2), row.get(3));
            }
            enterAgreement();
            cite();
            List<DemoFinding> all = DemoFinding.sample();
            DemoFindings findings = new DemoFindings(site, first, second, statements, agreement, today);
            steps.step(true, "findings", findings.outcome(all), site + "/desk/findings");
            new DemoComparison(site, statements).say(steps, all);
        } catch (IOException | IllegalStateException e) {
            steps.step(false, "stopped", String.valueOf(e.getMessage()), site);
        }
    }

    private void secondJoins() throws IOException {
        first.send(first.open(site + "/desk/people"), "/desk/people", Map.of("name", "Bruno Reyes", "email", SECOND));
        Visitor.Page desk =
                second.send(second.open(pages.mailedLink(SECOND, "/sign-in/link/")), "/sign-in/confirmation", Map.of());
        steps.step(
                desk.address().endsWith("/desk"),
                "join",
                "A second coordinator, without whom no finding becomes public.",
                site + "/desk/people");
    }

    private void publish(String name, String file, String addressee, String places) throws IOException {
        String text = DemoSample.dated(DemoSample.text(file), today);
        Visitor.Page draft = pages.imports(text.getBytes(StandardCharsets.UTF_8));
        String desk = pages.opens(pages.previews(draft, Map.of("addressees", addressee)))
                .address();
        List<DemoSignatory> signing = Arrays.stream(places.split(",\\s*"))
                .map(place -> signatories.get(Integer.parseInt(place) - 1))
                .toList();
        pages.invites(desk, signing);
        int signed = pages.everybodySigns(signing);
        String page = pages.publishes(desk);
        statements.add(new DemoStatement(name, desk, page));
        boolean good = signed == signing.size() && DemoDesk.appears(page);
        steps.step(good, "publish", "One more to %s, signed by %d.".formatted(addressee, signed), page);
    }

    private void enterAgreement() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(DemoSample.text("compact.properties")));
        Map<String, String> terms = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> terms.put(name, properties.getProperty(name)));
        agreement = DemoDesk.went(
                        first.send(first.open(site + "/desk/commitments/new"), "/desk/commitments", terms),
                        "The agreement")
                .address();
        DemoDesk.went(
                second.send(second.open(agreement), "/publication", Map.of("decision", "accept")),
                "The publication of the agreement");
        List<List<String>> obligations = DemoSample.rows("obligations.txt", 5);
        String lines = obligations.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        DemoDesk.went(
                first.send(
                        first.open(agreement + "/obligations/many"),
                        "/obligations/many",
                        Map.of("lines", lines, "by", "all", "to", "all")),
                "The obligations");
        Visitor.Page waiting = second.open(agreement);
        String chosen = String.join(
                ",", waiting.document().select("input[name=proposal]").eachAttr("value"));
        Visitor.Page decided = DemoDesk.went(
                second.send(waiting, "/decisions", Map.of("proposal", chosen, "decision", "accept")),
                "The decision about the obligations");
        int followed = decided.document().select("li[data-obligation]").size();
        String title = terms.getOrDefault("title", "");
        String page = site + "/commitments/" + URI.create(agreement).getPath().replaceFirst(".*/", "");
        boolean shown = DemoDesk.appears(page, shownPage -> shownPage.text().contains(title));
        steps.step(
                shown && followed == obligations.size(),
                "promise",
                "The %s with its %d obligations, entered by one and compared by the other.".formatted(title, followed),
                page);
    }

    private void cite() throws IOException {
        List<List<String>> citations = DemoSample.rows("citations.txt", 3);
        for (List<String> row : citations) {
            DemoStatement statement = DemoFindings.named(statements, row.get(0));
            Visitor.Page form = first.open(statement.desk() + "/citations");
            String obligation = form.document().select("select[name=obligation] option").stream()
                    .filter(option -> option.text().startsWith(row.get(2) + ":"))
                    .map(Element::val)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no " + row.get(2)));
            DemoDesk.went(
                    first.send(form, "/citations", Map.of("place", row.get(1), "obligation", obligation)),
                    "A citation");
        }
        steps.step(
                true,
                "cite",
                citations.size() + " grounds and demands name the articles that they rest on.",
                statements.getFirst().desk() + "/citations");
    }
}
