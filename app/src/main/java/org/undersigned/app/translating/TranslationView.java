package org.undersigned.app.translating;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.drafting.DraftView;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A translation as it is worked on.
 *
 * @param beingWritten whether the text itself may change now
 * @param frozen whether it was signed with the text that is open
 * @param released what readers see of it
 * @param opened whether the text is the one that was opened last
 * @param problems what cannot be in a text as it is written, by the part's place
 * @param clashes what was not saved
 */
public record TranslationView(
        String slug,
        TranslatedDraft translated,
        boolean beingWritten,
        boolean frozen,
        Optional<ReleasedTranslation> released,
        boolean opened,
        Map<String, String> problems,
        List<TranslationClash> clashes) {
    public TranslationView {
        problems = Map.copyOf(problems);
        clashes = List.copyOf(clashes);
    }

    public WrittenLanguage language() {
        return translated.language();
    }

    public WrittenLanguage sourceLanguage() {
        return new WrittenLanguage(translated.draft().language());
    }

    public String path() {
        return "/desk/statements/" + slug + "/translations/" + language().tag();
    }

    /** What the part is for, where that is not seen from its place. */
    public static String label(Part part) {
        return switch (part.place()) {
            case Part.TITLE -> say("drafting.role.title");
            case Part.ADDRESSEES -> say("translating.part.addressees");
            default -> DraftView.named(part.role());
        };
    }

    /** What was typed and not saved. */
    public Optional<TranslationClash> clash(Part part) {
        return clashes.stream()
                .filter(clash -> clash.place().equals(part.place()))
                .findFirst();
    }

    /** What was typed for parts that are not in the text any more. */
    public List<TranslationClash> gone() {
        return clashes.stream()
                .filter(clash -> translated.part(clash.place()).isEmpty())
                .toList();
    }

    public String problem(Part part) {
        return problems.getOrDefault(part.place(), "");
    }

    /** Whether readers see something else than what is written here. */
    public boolean isReleasedOtherwise() {
        return released.isPresent()
                && translated
                        .whole()
                        .filter(whole -> opened
                                && !(whole.sha256()
                                                .equals(released.get()
                                                        .translation()
                                                        .sha256())
                                        && whole.addressees()
                                                .equals(released.get()
                                                        .translation()
                                                        .addressees())))
                        .isPresent();
    }

    public boolean canBeReleased() {
        return !frozen && opened && translated.isComplete() && problems.isEmpty();
    }
}
