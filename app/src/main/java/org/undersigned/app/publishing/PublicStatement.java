package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A published statement as its pages show it.
 *
 * @param signatures those that stand under this text
 * @param checkpoint how the one stands that the proofs lead to
 */
public record PublicStatement(
        String slug,
        Revision revision,
        Instant publishedAt,
        List<Signature> signatures,
        Beside beside,
        Proofs.Standing checkpoint) {
    /** Names on the page itself; longer lists go on in the page of signatories. */
    public static final int NAMES_ON_PAGE = 300;

    public PublicStatement {
        signatures = List.copyOf(signatures);
    }

    public String title() {
        return revision.text().title();
    }

    public WrittenLanguage language() {
        return new WrittenLanguage(revision.language());
    }

    /** A sentence on the languages that signatures cover. */
    public String signedLanguages() {
        List<String> names = revision.signedTexts().stream()
                .map(text -> new WrittenLanguage(text.language()).name())
                .toList();
        return say("publishing.statement.languages", "count", names.size(), "languages", Speech.list(names));
    }

    public String path() {
        return "/statements/" + slug;
    }

    /** The bundles that prove it. */
    public List<ProofFiles.Part> proofs() {
        return ProofFiles.parts(signatures.size() + beside.withdrawn().size());
    }

    public LocalDate publishedOn() {
        return day(publishedAt);
    }

    /**
     * Those of one kind, in the order of signing.
     *
     * @param count of all, where fewer are shown
     */
    public record Group(boolean isOfPersons, int count, List<Signature> shown) {
        public String heading() {
            return isOfPersons
                    ? say("publishing.statement.people", "count", count)
                    : say("publishing.statement.organisations", "count", count);
        }
    }

    /** Whether it was signed when the text was public already. */
    public boolean isLate(Signature signature) {
        return signature.signedAt().isAfter(publishedAt);
    }

    /** Organisations, then people; a kind that nobody is of is left out. */
    public List<Group> groups() {
        return groups(signatures.size());
    }

    /** The same with as many names as a page has. */
    public List<Group> shownGroups() {
        return groups(NAMES_ON_PAGE);
    }

    private List<Group> groups(int most) {
        List<Group> groups = new ArrayList<>();
        int left = most;
        for (boolean persons : new boolean[] {false, true}) {
            List<Signature> all = signatures.stream()
                    .filter(signature -> signature.isPerson() == persons)
                    .toList();
            List<Signature> shown = all.subList(0, Math.min(all.size(), left));
            left -= shown.size();
            if (!shown.isEmpty()) {
                groups.add(new Group(persons, all.size(), shown));
            }
        }
        return groups;
    }

    public boolean hasPersons() {
        return signatures.stream().anyMatch(Signature::isPerson);
    }

    public boolean hasBothKinds() {
        return groups().size() == 2;
    }

    /** How many of each kind have signed. */
    public String signed() {
        int people = (int) signatures.stream().filter(Signature::isPerson).count();
        return signed(signatures.size() - people, people);
    }

    /** The same of so many. */
    public static String signed(int organisations, int people) {
        List<String> kinds = new ArrayList<>();
        if (organisations > 0 || people == 0) {
            kinds.add(new Group(false, organisations, List.of()).heading());
        }
        if (people > 0) {
            kinds.add(new Group(true, people, List.of()).heading());
        }
        return Speech.list(kinds);
    }

    /** How many names are not on the page itself. */
    public int beyondPage() {
        return Math.max(0, signatures.size() - NAMES_ON_PAGE);
    }

    /** The day of a moment, in UTC. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Number of the ledger's entry, as it is written where the ledger is read. */
    public static String entry(Signature signature) {
        return Long.toString(signature.entry().orElse(0L));
    }

    /** The digest in groups that an eye can follow. */
    public List<String> digestGroups() {
        return List.of(revision.sha256().split("(?<=\\G.{8})"));
    }
}
