package org.undersigned.app.cast;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.undersigned.app.commands.Visitor;

/** Amina and Bruno, who coordinate together: what she proposes, he makes public. */
public final class Desk {
    private final TestSite site;
    private final Visitor amina;
    private final Visitor bruno = new Visitor();

    public Desk(TestSite site) throws IOException {
        this.site = site;
        Coordinator coordinator = site.amina();
        amina = coordinator.visitor();
        amina.send(
                amina.open(site.at("/desk/people")),
                "/desk/people",
                Map.of("name", "Bruno Reyes", "email", "bruno@people.example"));
        bruno.send(
                bruno.open(coordinator.mailedLink("bruno@people.example", "/sign-in/link/")),
                "/sign-in/confirmation",
                Map.of());
    }

    public Visitor amina() {
        return amina;
    }

    public Visitor bruno() {
        return bruno;
    }

    /** Amina enters an instrument; gives its path at the desk. */
    public String enters(Map<String, String> terms) throws IOException {
        Visitor.Page page = amina.send(amina.open(site.at("/desk/commitments/new")), "/desk/commitments", terms);
        return path(page);
    }

    /** Bruno makes it public. */
    public void publishes(String path) throws IOException {
        bruno.send(bruno.open(site.at(path)), "/publication", Map.of("decision", "accept"));
    }

    /** Amina pastes obligations. */
    public Visitor.Page pastes(String path, Map<String, String> fields) throws IOException {
        return amina.send(amina.open(site.at(path + "/obligations/many")), "/obligations/many", fields);
    }

    /** Bruno decides about everything that waits. */
    public Visitor.Page decides(String path, String decision, String reason) throws IOException {
        Visitor.Page page = bruno.open(site.at(path));
        String chosen = page.document().select("input[name=proposal]").eachAttr("value").stream()
                .collect(Collectors.joining(","));
        return bruno.send(page, "/decisions", Map.of("proposal", chosen, "decision", decision, "reason", reason));
    }

    /** Where findings of the public obligations are at the desk, in their order. */
    public List<String> findings(String path) throws IOException {
        return amina.open(site.at(path))
                .document()
                .select("li[data-obligation] a[href^=/desk/findings/]")
                .eachAttr("href");
    }

    /** Amina finds something about an obligation, and Bruno makes it public. */
    public void finds(String findings, String day, String kept, String words) throws IOException {
        amina.send(
                amina.open(site.at(findings)),
                findings,
                Map.of(
                        "happened", day,
                        "kept", kept,
                        "words", words,
                        "source", "https://register.example/quay?day=" + day));
        accepts(words);
    }

    /** Bruno makes public what waits with these words. */
    public void accepts(String words) throws IOException {
        Visitor.Page queue = bruno.open(site.at("/desk/findings"));
        String id = queue.document().select("li[data-finding]").stream()
                .filter(item -> item.text().contains(words))
                .findFirst()
                .orElseThrow()
                .id()
                .substring("finding-".length());
        bruno.send(queue, "/" + id + "/decision", Map.of("decision", "accept"));
    }

    /** Amina proposes what is to become of the public finding with these words. */
    public void proposes(String findings, String words, String step, String reason) throws IOException {
        Visitor.Page page = amina.open(site.at(findings));
        Document document = page.document();
        String action = document.select("li[data-finding]").stream()
                .filter(item -> item.text().contains(words))
                .findFirst()
                .orElseThrow()
                .select("form[action$=/steps]")
                .attr("action");
        amina.send(page, action, Map.of("step", step, "reason", reason));
    }

    private static String path(Visitor.Page page) {
        return java.net.URI.create(page.address()).getPath();
    }
}
