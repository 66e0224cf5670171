package org.undersigned.app.commands;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.undersigned.app.commands.sample.DemoFinding;
import org.undersigned.app.commands.sample.DemoStatement;

/** Two coordinators who take turns: what one proposes, the other reads and makes public. */
final class DemoFindings {
    private final String site;
    private final List<Visitor> people;
    private final List<DemoStatement> statements;
    private final String agreement;
    private final LocalDate today;

    DemoFindings(
            String site,
            Visitor first,
            Visitor second,
            List<DemoStatement> statements,
            String agreement,
            LocalDate today) {
        this.site = site;
        this.people = List.of(first, second);
        this.statements = statements;
        this.agreement = agreement;
        this.today = today;
    }

    static DemoStatement named(List<DemoStatement> statements, String name) {
        return statements.stream()
                .filter(statement -> statement.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no statement " + name));
    }

    /** Proposes and accepts all of them, and says how many they are and what came of them. */
    String outcome(List<DemoFinding> findings) throws IOException {
        for (int i = 0; i < findings.size(); i++) {
            propose(people.get(i % 2), findings.get(i));
        }
        int accepted = acceptWhatWaits();
        for (DemoFinding finding : findings) {
            if (!finding.later().isEmpty()) {
                proposeStep(finding);
            }
        }
        int steps = acceptWhatWaits();
        if (accepted != findings.size()) {
            throw new IllegalStateException("of %d findings, %d are public".formatted(findings.size(), accepted));
        }
        return "%d of two years, each read by a second person; %d contested or taken back since. They leave %d states."
                .formatted(accepted, steps, states().size());
    }

    private void propose(Visitor person, DemoFinding finding) throws IOException {
        String path = place(person, finding.about());
        Visitor.Page form = person.open(path);
        String action = path.substring(site.length());
        Map<String, String> fields = finding.fields(today);
        DemoDesk.went(
                finding.isCopied()
                        ? person.upload(form, action, fields, finding.copy() + ".txt", finding.document(today))
                        : person.send(form, action, fields),
                "The finding “" + finding.words() + "”");
    }

    /** Where findings about a demand, such as "ferry 1", or an article of the agreement are at the desk. */
    private String place(Visitor person, String about) throws IOException {
        if (about.startsWith("Article")) {
            for (Element one : person.open(agreement).document().select("li[data-obligation]")) {
                if (one.select("p b").text().startsWith(about)) {
                    return link(one, about);
                }
            }
            throw new IllegalStateException("there is no " + about);
        }
        String[] parts = about.split(" ", 2);
        Element demand = person.open(named(statements, parts[0]).desk() + "/demands")
                .document()
                .selectFirst("[data-demand=" + parts[1] + "]");
        if (demand == null) {
            throw new IllegalStateException("there is no demand " + about);
        }
        return link(demand, about);
    }

    private static String link(Element within, String about) {
        Element link = within.selectFirst("a[href^=/desk/findings/]");
        if (link == null) {
            throw new IllegalStateException("nothing can be found about " + about);
        }
        return link.absUrl("href");
    }

    // Each sees the other's proposals with a form, and the own ones without.
    private int acceptWhatWaits() throws IOException {
        int accepted = 0;
        for (Visitor person : people) {
            Visitor.Page queue = person.open(site + "/desk/findings");
            for (String action :
                    queue.document().select("form[action$=/decision]").eachAttr("action")) {
                DemoDesk.went(person.send(queue, action, Map.of("decision", "accept")), "A decision");
                accepted++;
            }
        }
        return accepted;
    }

    private void proposeStep(DemoFinding finding) throws IOException {
        Visitor person = people.getFirst();
        Visitor.Page page = person.open(place(person, finding.about()));
        String action = page.document().select("li[data-finding]").stream()
                .filter(item -> item.text().contains(finding.words()))
                .map(item -> item.select("form[action$=/steps]").attr("action"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the finding is not public: " + finding.words()));
        String[] parts = finding.later().split(":\\s*", 2);
        DemoDesk.went(person.send(page, action, Map.of("step", parts[0], "reason", parts[1])), "A step");
    }

    private Set<String> states() throws IOException {
        List<String> pages = new ArrayList<>(
                statements.stream().map(one -> one.desk() + "/demands").toList());
        pages.add(agreement);
        Set<String> states = new HashSet<>();
        for (String page : pages) {
            states.addAll(people.getFirst()
                    .open(page)
                    .document()
                    .select("[data-state]")
                    .eachAttr("data-state"));
        }
        return states;
    }
}
