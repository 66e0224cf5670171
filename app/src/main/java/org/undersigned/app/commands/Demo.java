package org.undersigned.app.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.undersigned.app.commands.sample.DemoSignatory;
import org.undersigned.app.commands.sample.DemoStatement;
import org.undersigned.app.commands.sample.DemoSteps;
import org.undersigned.text.CanonicalText;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** The whole job, step by step, each with its outcome and address. */
final class Demo {
    static final String COORDINATOR = "coordinator@nightferry.example";

    private static final Pattern WORD = Pattern.compile("(?<=\\s)\\p{L}{4,}(?=\\s)");

    private final String site;
    private final DemoSteps steps;
    private final Visitor coordinator = new Visitor();
    private final DemoDesk pages;
    private List<DemoSignatory> signatories;
    private String desk = "";
    private String page = "";

    Demo(String site, DemoSteps steps, List<DemoSignatory> signatories) {
        this.site = site;
        this.steps = steps;
        this.signatories = signatories;
        this.pages = new DemoDesk(site, coordinator);
    }

    /** Where the statement that it publishes is, with the pages that its coordinator has open. */
    DemoStatement statement(String name) {
        return new DemoStatement(name, desk, page);
    }

    DemoDesk pages() {
        return pages;
    }

    void run(String setupLink, byte[] source) {
        try {
            setUp(setupLink);
            importStatement(source);
            openForSigning();
            invite();
            sign();
            publish();
            byte[] text = new Visitor().download(page + "/statement.txt");
            checkCopies(new String(text, StandardCharsets.UTF_8));
            verify(text);
        } catch (IOException | IllegalStateException e) {
            steps.step(false, "stopped", String.valueOf(e.getMessage()), site);
        }
    }

    private void setUp(String link) throws IOException {
        Visitor.Page form = coordinator.open(link);
        Map<String, String> answers =
                Map.of("site", "Night Ferry Coalition", "name", "Amina Sol", "email", COORDINATOR);
        Visitor.Page signIn = coordinator.send(form, link.substring(site.length()), answers);
        Visitor.Page first = coordinator.send(signIn, "/sign-in/confirmation", Map.of());
        steps.step(
                first.address().endsWith("/desk"), "set up", "A site and its coordinator, by the one-time link.", site);
    }

    private void importStatement(byte[] source) throws IOException {
        Visitor.Page draft = pages.imports(source);
        Map<String, String> corrections = new LinkedHashMap<>();
        if (DemoDesk.value(draft, "title").isBlank()) {
            corrections.put("title", "Joint statement to " + firstAddressee(draft));
        }
        int demands =
                draft.document().select("select option[selected][value=DEMAND]").size();
        int names = draft.document()
                .select("select option[selected][value=SIGNATORY]")
                .size();
        steps.step(true, "import", "Recognised %d demands and %d names.".formatted(demands, names), draft.address());
        desk = pages.previews(draft, corrections);
    }

    private static String firstAddressee(Visitor.Page draft) {
        return DemoDesk.value(draft, "addressees").lines().findFirst().orElse("all whom it concerns");
    }

    private void openForSigning() throws IOException {
        Visitor.Page progress = pages.opens(desk);
        desk = progress.address();
        Element digest = progress.document().selectFirst(".digest");
        steps.step(
                digest != null,
                "open",
                "Frozen as revision 1, SHA-256 " + (digest == null ? "?" : digest.text()),
                desk);
        if (signatories.isEmpty()) {
            List<String> names = DemoDesk.value(coordinator.open(desk + "/invitations"), "lines")
                    .lines()
                    .map(line -> line.replaceAll(",\\s*$", ""))
                    .toList();
            signatories = DemoSignatory.named(names.isEmpty() ? List.of("First Organisation") : names);
        }
    }

    private void invite() throws IOException {
        int invited = pages.invites(desk, signatories);
        steps.step(
                invited == signatories.size(), "invite", invited + " organisations have a link in their mail.", desk);
    }

    private void sign() throws IOException {
        int signed = pages.everybodySigns(signatories);
        long wanted = signatories.stream().filter(DemoSignatory::signs).count();
        steps.step(signed == wanted, "sign", signed + " signed by the links that were mailed.", site + "/mailbox");
    }

    private void publish() throws IOException {
        page = pages.publishes(desk);
        boolean shown = DemoDesk.appears(page);
        steps.step(shown, "publish", "Anybody can read it, without JavaScript and cookies.", page);
    }

    private void checkCopies(String text) throws IOException {
        String same = verdict(text);
        steps.step(same.equals("identical"), "check", "A true copy is found to be " + same + ".", site + "/check");
        String altered = WORD.matcher(text).replaceFirst("nowhere");
        String found = verdict(altered);
        steps.step(
                found.equals("altered"),
                "check",
                "A copy with one word exchanged is found to be " + found + ".",
                site + "/check");
    }

    private String verdict(String copy) throws IOException {
        Visitor reader = new Visitor();
        Visitor.Page answer = reader.send(reader.open(site + "/check"), "/check", Map.of("copy", copy));
        Element verdict = answer.document().selectFirst("[data-verdict]");
        return verdict == null ? "unknown" : verdict.attr("data-verdict");
    }

    private void verify(byte[] text) throws IOException {
        Visitor reader = new Visitor();
        String digest = CanonicalText.sha256(text);
        boolean shown = reader.open(page).text().replace(" ", "").contains(digest);
        steps.step(shown, "verify", "The digest on the page is that of the downloaded text.", page + "/statement.txt");
        byte[] bundle = reader.download(page + "/proof.zip");
        byte[] policy = reader.download(site + "/ledger/policy");
        VerificationReport report =
                BundleVerifier.verify(bundle, Optional.of(new String(policy, StandardCharsets.UTF_8)));
        long signed = signatories.stream().filter(DemoSignatory::signs).count();
        boolean good = report.holds() && report.signatories().size() == signed;
        String outcome = good
                ? "The proof bundle holds offline: %d signatures, all in the ledger.".formatted(signed)
                : "The proof bundle does not hold: " + report.results();
        steps.step(good, "verify", outcome, page + "/proof.zip");
        bundle[bundle.length / 2] ^= 1;
        VerificationReport changed = BundleVerifier.verify(bundle, Optional.empty());
        String noticed = changed.results().getLast().sentence();
        steps.step(!changed.holds(), "verify", "With one bit changed it is refused: " + noticed, page + "/proof.zip");
    }
}
