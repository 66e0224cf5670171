package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.WebSource;
import org.undersigned.app.words.Notices;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.Assembly;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.StatementText;

/** What came of freezing a draft: a revision, or what keeps it from being one. */
sealed interface FrozenText {
    record Frozen(Revision revision) implements FrozenText {}

    record Refused(List<BlockProblem> problems) implements FrozenText {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The draft's own text as a revision, whatever it says in other languages. */
    static FrozenText freeze(Draft draft, int number, Instant now) {
        Assembly assembly = Assembly.of(
                draft.title(),
                draft.blocks().stream()
                        .map(block -> new DraftBlock(block.role(), block.text()))
                        .toList());
        List<BlockProblem> problems = new ArrayList<>();
        assembly.problems()
                .forEach(problem -> problems.add(new BlockProblem(problem.block(), Notices.say(problem.notice()))));
        for (int i = 0; i < draft.blocks().size(); i++) {
            for (String source : draft.blocks().get(i).sources()) {
                if (WebSource.parse(source).isEmpty()) {
                    problems.add(new BlockProblem(i, say("drafting.problem.no-address", "address", source)));
                }
            }
        }
        if (!WrittenLanguage.isKnown(draft.language())) {
            problems.add(new BlockProblem(BlockProblem.WHOLE, say("drafting.problem.no-language")));
        }
        if (!problems.isEmpty() || assembly.text().isEmpty()) {
            return new Refused(problems);
        }
        StatementText text = assembly.text().get();
        return new Frozen(new Revision(
                draft.statement(),
                number,
                draft.language(),
                text,
                CanonicalText.sha256(CanonicalText.render(text)),
                draft.addressees(),
                grounds(draft, assembly.origins()),
                sources(draft, assembly.origins()),
                List.of(),
                now));
    }

    private static Map<Integer, List<LocalDate>> grounds(Draft draft, List<Integer> origins) {
        Map<Integer, List<LocalDate>> grounds = new HashMap<>();
        for (int i = 0; i < origins.size(); i++) {
            List<LocalDate> dates = draft.blocks().get(origins.get(i)).dates().stream()
                    .distinct()
                    .toList();
            if (!dates.isEmpty()) {
                grounds.put(i, dates);
            }
        }
        return grounds;
    }

    private static Map<Integer, List<WebSource>> sources(Draft draft, List<Integer> origins) {
        Map<Integer, List<WebSource>> sources = new HashMap<>();
        for (int i = 0; i < origins.size(); i++) {
            List<WebSource> addresses = draft.blocks().get(origins.get(i)).sources().stream()
                    .distinct()
                    .flatMap(source -> WebSource.parse(source).stream())
                    .toList();
            if (!addresses.isEmpty()) {
                sources.put(i, addresses);
            }
        }
        return sources;
    }
}
