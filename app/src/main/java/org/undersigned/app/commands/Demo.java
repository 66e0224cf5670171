package org.undersigned.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.undersigned.text.CanonicalText;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** The whole job, step by step, each with its outcome and address. */
final class Demo {
    static final String COORDINATOR = "coordinator@nightferry.example";

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;
    private static final Pattern WORD = Pattern.compile("(?<=\\s)\\p{L}{4,}(?=\\s)");

    private final String site;
    private final PrintWriter out;
    private final Visitor coordinator = new Visitor();
    private List<DemoSignatory> signatories;
    private String desk = "";
    private String page = "";
    private boolean held = true;

    Demo(String site, PrintWriter out, List<DemoSignatory> signatories) {
        this.site = site;
        this.out = out;
        this.signatories = signatories;
    }

    /** Whether every step held. */
    boolean run(String setupLink, byte[] source) {
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
            step(false, "stopped", String.valueOf(e.getMessage()), site);
        }
        return held;
    }

    private void step(boolean good, String name, String outcome, String address) {
        held = held && good;
        out.printf("%s %-8s %s%n           %s%n", good ? "✓" : "✗", name, outcome, address);
        out.flush();
    }

    private void setUp(String link) throws IOException {
        Visitor.Page form = coordinator.open(link);
        Map<String, String> answers =
                Map.of("site", "Night Ferry Coalition", "name", "Amina Sol", "email", COORDINATOR);
        Visitor.Page signIn = coordinator.send(form, link.substring(site.length()), answers);
        Visitor.Page first = coordinator.send(signIn, "/sign-in/confirmation", Map.of());
        step(first.address().endsWith("/desk"), "set up", "A site and its coordinator, by the one-time link.", site);
    }

    private void importStatement(byte[] source) throws IOException {
        Visitor.Page form = coordinator.open(site + "/desk/statements/new");
        Visitor.Page draft = coordinator.upload(form, "/desk/statements", "statement.txt", source);
        if (draft.document().selectFirst("[name=title]") == null) {
            throw new IllegalStateException("The statement was refused: " + problem(draft));
        }
        Map<String, String> corrections = new LinkedHashMap<>();
        corrections.put("next", "opening");
        if (value(draft, "title").isBlank()) {
            corrections.put("title", "Joint statement to " + firstAddressee(draft));
        }
        int demands =
                draft.document().select("select option[selected][value=DEMAND]").size();
        int names = draft.document()
                .select("select option[selected][value=SIGNATORY]")
                .size();
        step(true, "import", "Recognised %d demands and %d names.".formatted(demands, names), draft.address());
        Visitor.Page preview = coordinator.send(draft, "/draft", corrections);
        if (!preview.address().endsWith("/opening")) {
            throw new IllegalStateException("The text cannot be signed as it is: " + problem(preview));
        }
        desk = preview.address().replaceAll("/opening$", "");
    }

    private static String firstAddressee(Visitor.Page draft) {
        return value(draft, "addressees").lines().findFirst().orElse("all whom it concerns");
    }

    private static String value(Visitor.Page page, String field) {
        Element element = page.document().selectFirst("[name=" + field + "]");
        return element == null ? "" : element.val();
    }

    private static String problem(Visitor.Page page) {
        Element problem = page.document().selectFirst(".problem");
        return problem == null ? "status " + page.status() : problem.text();
    }

    private void openForSigning() throws IOException {
        Visitor.Page preview = coordinator.open(desk + "/opening");
        Visitor.Page progress = coordinator.send(preview, "/opening", Map.of("anyway", "true"));
        desk = progress.address();
        Element digest = progress.document().selectFirst(".digest");
        step(digest != null, "open", "Frozen as revision 1, SHA-256 " + (digest == null ? "?" : digest.text()), desk);
        if (signatories.isEmpty()) {
            List<String> names = value(coordinator.open(desk + "/invitations"), "lines")
                    .lines()
                    .map(line -> line.replaceAll(",\\s*$", ""))
                    .toList();
            signatories = DemoSignatory.named(names.isEmpty() ? List.of("First Organisation") : names);
        }
    }

    private void invite() throws IOException {
        Visitor.Page inviting = coordinator.open(desk + "/invitations");
        String lines = String.join(
                "\n", signatories.stream().map(DemoSignatory::invitationLine).toList());
        Visitor.Page after = coordinator.send(inviting, "/invitations", Map.of("lines", lines));
        int invited = after.document().select("[data-answer=invited] li").size();
        step(invited == signatories.size(), "invite", invited + " organisations have a link in their mail.", desk);
    }

    private void sign() throws IOException {
        Visitor mailReader = new Visitor();
        int signed = 0;
        for (DemoSignatory signatory : signatories) {
            Visitor representative = new Visitor();
            Visitor.Page invitation = representative.open(mailedLink(mailReader, signatory));
            if (signatory.signs()) {
                Visitor.Page receipt = representative.send(
                        invitation, "/signature", Map.of("role", signatory.role(), "authority", signatory.authority()));
                signed += receipt.document().selectFirst("[data-signed]") == null ? 0 : 1;
            } else {
                String noun = signatory.answer().equals("decline") ? "/refusal" : "/consideration";
                representative.send(invitation, noun, Map.of());
            }
        }
        long wanted = signatories.stream().filter(DemoSignatory::signs).count();
        step(signed == wanted, "sign", signed + " signed by the links that were mailed.", site + "/mailbox");
    }

    private String mailedLink(Visitor reader, DemoSignatory signatory) throws IOException {
        Visitor.Page mailbox = reader.open(site + "/mailbox");
        for (Element row : mailbox.document().select("[data-to]")) {
            if (row.attr("data-to").equals(signatory.email())) {
                Visitor.Page mail =
                        reader.open(row.select("a").eachAttr("abs:href").getFirst());
                Element link = mail.document().selectFirst("a[href*=/invitations/]");
                if (link != null) {
                    return link.absUrl("href");
                }
            }
        }
        throw new IllegalStateException("no invitation was mailed to " + signatory.name());
    }

    private void publish() throws IOException {
        Visitor.Page published = coordinator.send(coordinator.open(desk), "/publication", Map.of("late", "true"));
        Element link = published.document().selectFirst("a[data-public]");
        if (link == null) {
            throw new IllegalStateException("not published: " + problem(published));
        }
        page = link.absUrl("href");
        boolean shown = appears(page);
        step(shown, "publish", "Anybody can read it, without JavaScript and cookies.", page);
    }

    // Pages become files in a job, a moment after the change.
    private static boolean appears(String address) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (new Visitor().open(address).status() == 200) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private void checkCopies(String text) throws IOException {
        String same = verdict(text);
        step(same.equals("identical"), "check", "A true copy is found to be " + same + ".", site + "/check");
        String altered = WORD.matcher(text).replaceFirst("nowhere");
        String found = verdict(altered);
        step(
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
        step(shown, "verify", "The digest on the page is that of the downloaded text.", page + "/statement.txt");
        byte[] bundle = reader.download(page + "/proof.zip");
        byte[] policy = reader.download(site + "/ledger/policy");
        VerificationReport report =
                BundleVerifier.verify(bundle, Optional.of(new String(policy, StandardCharsets.UTF_8)));
        long signed = signatories.stream().filter(DemoSignatory::signs).count();
        boolean good = report.holds() && report.signatories().size() == signed;
        String outcome = good
                ? "The proof bundle holds offline: %d signatures, all in the ledger.".formatted(signed)
                : "The proof bundle does not hold: " + report.results();
        step(good, "verify", outcome, page + "/proof.zip");
        bundle[bundle.length / 2] ^= 1;
        VerificationReport changed = BundleVerifier.verify(bundle, Optional.empty());
        String noticed = changed.results().getLast().sentence();
        step(!changed.holds(), "verify", "With one bit changed it is refused: " + noticed, page + "/proof.zip");
    }
}
