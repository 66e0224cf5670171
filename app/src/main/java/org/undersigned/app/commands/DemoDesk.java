package org.undersigned.app.commands;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.undersigned.app.commands.sample.DemoSignatory;

/** A coordinator's way with one statement, from the file to the public page, and the signatories' with their mail. */
final class DemoDesk {
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;

    private final String site;
    private final Visitor coordinator;
    private final Set<String> followed = new HashSet<>();

    DemoDesk(String site, Visitor coordinator) {
        this.site = site;
        this.coordinator = coordinator;
    }

    Visitor coordinator() {
        return coordinator;
    }

    /** Brings a text in; gives the page where it is corrected. */
    Visitor.Page imports(byte[] source) throws IOException {
        Visitor.Page form = coordinator.open(site + "/desk/statements/new");
        Visitor.Page draft = coordinator.upload(form, "/desk/statements", "statement.txt", source);
        if (draft.document().selectFirst("[name=title]") == null) {
            throw new IllegalStateException("The statement was refused: " + problem(draft));
        }
        return draft;
    }

    /** Corrects it, and gives where it is at the desk from then on. */
    String previews(Visitor.Page draft, Map<String, String> corrections) throws IOException {
        Map<String, String> fields = new HashMap<>(corrections);
        fields.put("next", "opening");
        Visitor.Page preview = coordinator.send(draft, "/draft", fields);
        if (!preview.address().endsWith("/opening")) {
            throw new IllegalStateException("The text cannot be signed as it is: " + problem(preview));
        }
        return preview.address().replaceAll("/opening$", "");
    }

    Visitor.Page opens(String desk) throws IOException {
        Visitor.Page preview = coordinator.open(desk + "/opening");
        return coordinator.send(preview, "/opening", Map.of("anyway", "true"));
    }

    /** Gives how many have a link in their mail. */
    int invites(String desk, List<DemoSignatory> signatories) throws IOException {
        Visitor.Page inviting = coordinator.open(desk + "/invitations");
        String lines = String.join(
                "\n", signatories.stream().map(DemoSignatory::invitationLine).toList());
        Visitor.Page after = coordinator.send(inviting, "/invitations", Map.of("lines", lines));
        return after.document().select("[data-answer=invited] li").size();
    }

    /** Each answers as it does, by the link that was mailed; gives how many signed. */
    int everybodySigns(List<DemoSignatory> signatories) throws IOException {
        int signed = 0;
        for (DemoSignatory signatory : signatories) {
            Visitor representative = new Visitor();
            Visitor.Page invitation = representative.open(mailedLink(signatory.email(), "/invitations/"));
            if (signatory.signs()) {
                Visitor.Page receipt = representative.send(
                        invitation, "/signature", Map.of("role", signatory.role(), "authority", signatory.authority()));
                signed += receipt.document().selectFirst("[data-signed]") == null ? 0 : 1;
            } else {
                String noun = signatory.answer().equals("decline") ? "/refusal" : "/consideration";
                representative.send(invitation, noun, Map.of());
            }
        }
        return signed;
    }

    /** The newest link of a kind in somebody's mail that nobody followed yet; waits for the mail. */
    String mailedLink(String email, String kind) throws IOException {
        Visitor reader = new Visitor();
        for (int i = 0; i < TRIES; i++) {
            for (Element row : reader.open(site + "/mailbox").document().select("[data-to=" + email + "]")) {
                Visitor.Page mail =
                        reader.open(row.select("a").eachAttr("abs:href").getFirst());
                Element link = mail.document().selectFirst("a[href*=" + kind + "]");
                // Later mails about a signature bring its link again.
                if (link != null && followed.add(link.absUrl("href").replaceFirst("\\?.*", ""))) {
                    return link.absUrl("href");
                }
            }
            pause();
        }
        throw new IllegalStateException("nothing with a link to " + kind + " was mailed to " + email);
    }

    /** Gives the address of the public page. */
    String publishes(String desk) throws IOException {
        Visitor.Page published = coordinator.send(coordinator.open(desk), "/publication", Map.of("late", "true"));
        Element link = published.document().selectFirst("a[data-public]");
        if (link == null) {
            throw new IllegalStateException("not published: " + problem(published));
        }
        return link.absUrl("href");
    }

    /** Waits for a public page: pages become files in a job, a moment after the change. */
    static boolean appears(String address) throws IOException {
        return appears(address, page -> true);
    }

    static boolean appears(String address, Predicate<Visitor.Page> good) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Visitor.Page page = new Visitor().open(address);
            if (page.status() == 200 && good.test(page)) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** A page that was answered without a refusal. */
    static Visitor.Page went(Visitor.Page page, String what) {
        if (page.status() != 200) {
            throw new IllegalStateException(what + " was refused: " + problem(page));
        }
        return page;
    }

    static String value(Visitor.Page page, String field) {
        Element element = page.document().selectFirst("[name=" + field + "]");
        return element == null ? "" : element.val();
    }

    static String problem(Visitor.Page page) {
        Element problem = page.document().selectFirst(".problem");
        return problem == null ? "status " + page.status() : problem.text();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        }
    }
}
