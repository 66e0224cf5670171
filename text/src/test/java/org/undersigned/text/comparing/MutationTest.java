package org.undersigned.text.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.undersigned.text.comparing.Comparison.Verdict;

/**
 * Makes 2,000 copies as people make them, changes what half of them say, and compares each with the original: whatever
 * changes the meaning has to be noticed, and of what changes nothing, 99 of 100 have to be let pass. A copy that was judged
 * wrongly is named by its seed: {@code -Dundersigned.copy=SEED} makes that one again and prints it.
 */
class MutationTest {
    private static final int COPIES = 2000;
    private static final double HARMLESS_RIGHT = 0.99;

    private record Judged(
            long seed, String sample, Mutation mutation, Comparison found, boolean isRight, String copy) {}

    @Test
    void judgesCopiesOfOurSamples() {
        judge(Sample.all(), 1_000_000);
    }

    @Test
    @Tag("conformance")
    void judgesCopiesOfRealStatements() {
        List<Sample> samples = new ArrayList<>(Sample.all());
        samples.addAll(Sample.corpus(Path.of(System.getProperty("undersigned.shared", "missing"), "corpus", "dev")));
        judge(samples, 2_000_000);
    }

    private static void judge(List<Sample> samples, long firstSeed) {
        List<Original> originals = samples.stream().map(Sample::original).toList();
        String only = System.getProperty("undersigned.copy", "");
        if (!only.isEmpty()) {
            System.out.println(
                    explained(judge(samples, originals, Long.parseLong(only)).orElseThrow()));
            return;
        }
        List<Judged> all = new ArrayList<>();
        for (long seed = firstSeed; all.size() < COPIES; seed++) {
            judge(samples, originals, seed).ifPresent(all::add);
        }
        System.out.println(table(all));
        List<Judged> wrong = all.stream().filter(judged -> !judged.isRight()).toList();
        wrong.forEach(judged -> System.out.println(explainedShortly(judged)));
        assertThat(wrong.stream().filter(judged -> judged.mutation() != Mutation.NONE))
                .as("changes of the meaning that were not noticed")
                .isEmpty();
        long harmless = all.stream()
                .filter(judged -> judged.mutation() == Mutation.NONE)
                .count();
        assertThat(wrong.size()).as("harmless copies judged wrongly").isLessThanOrEqualTo((int)
                (harmless * (1 - HARMLESS_RIGHT)));
    }

    private static Optional<Judged> judge(List<Sample> samples, List<Original> originals, long seed) {
        Random random = new Random(seed);
        int which = random.nextInt(samples.size());
        Mutation[] changes = Mutation.values();
        Mutation mutation = random.nextBoolean() ? Mutation.NONE : changes[1 + random.nextInt(changes.length - 1)];
        return mutation.of(samples.get(which), random).map(mutant -> {
            String copy = CopyWriter.write(samples.get(which), mutant, random);
            Comparison found = CopyComparer.compare(originals.get(which), ((Copy.Outcome.Read) Copy.read(copy)).copy());
            return new Judged(seed, samples.get(which).name(), mutation, found, isRight(mutation, mutant, found), copy);
        });
    }

    private static boolean isRight(Mutation mutation, Mutation.Mutant mutant, Comparison found) {
        if (mutation == Mutation.NONE) {
            return found.verdict() == Verdict.IDENTICAL || found.verdict() == Verdict.IDENTICAL_BUT_TYPOGRAPHY;
        }
        if (mutation.changesText()) {
            return found.verdict() == Verdict.ALTERED || isTakenForAName(mutation, found);
        }
        boolean missed = mutant.missing().isEmpty()
                || found.missing().contains(mutant.missing())
                || found.renamed().stream().anyMatch(name -> name.signed().equals(mutant.missing()));
        boolean invented = mutant.added().isEmpty()
                || (mutation == Mutation.SIGNATORY_MISSPELT && !found.added().isEmpty())
                || found.added().stream().anyMatch(name -> same(name, mutant.added()))
                || found.renamed().stream().anyMatch(name -> same(name.copied(), mutant.added()));
        return found.verdict() == Verdict.SIGNATORIES_DIFFER && missed && invented;
    }

    // A line without a sign between the demands and the names may be either: it is said that nobody signed it.
    private static boolean isTakenForAName(Mutation mutation, Comparison found) {
        boolean mayBe = mutation == Mutation.DEMAND_ADDED || mutation == Mutation.PARAGRAPH_ADDED;
        return mayBe
                && found.verdict() == Verdict.SIGNATORIES_DIFFER
                && !found.added().isEmpty();
    }

    private static boolean same(String one, String other) {
        return NameSearch.words(one).equals(NameSearch.words(other));
    }

    private static String table(List<Judged> all) {
        Map<Mutation, Map<Verdict, Integer>> counts = new EnumMap<>(Mutation.class);
        Map<Mutation, Integer> wrong = new EnumMap<>(Mutation.class);
        Map<String, Integer> samples = new TreeMap<>();
        for (Judged judged : all) {
            counts.computeIfAbsent(judged.mutation(), key -> new EnumMap<>(Verdict.class))
                    .merge(judged.found().verdict(), 1, Integer::sum);
            wrong.merge(judged.mutation(), judged.isRight() ? 0 : 1, Integer::sum);
            samples.merge(judged.sample(), 1, Integer::sum);
        }
        StringBuilder out = new StringBuilder("%d copies of %s%n%-20s".formatted(all.size(), samples, "what was done"));
        Arrays.stream(Verdict.values()).forEach(verdict -> out.append(" %12.12s".formatted(verdict.code())));
        out.append(" %6s".formatted("wrong"));
        counts.forEach((mutation, verdicts) -> {
            out.append("%n%-20s".formatted(mutation.name().toLowerCase(java.util.Locale.ROOT)));
            for (Verdict verdict : Verdict.values()) {
                out.append(" %12d".formatted(verdicts.getOrDefault(verdict, 0)));
            }
            out.append(" %6d".formatted(wrong.get(mutation)));
        });
        return out.toString();
    }

    private static String explainedShortly(Judged judged) {
        Comparison found = judged.found();
        return "-Dundersigned.copy=%d  %s %s: %s %s missing %s, added %s, renamed %s"
                .formatted(
                        judged.seed(),
                        judged.sample(),
                        judged.mutation(),
                        found.verdict(),
                        found.changes().stream().limit(3).map(Change::sentence).toList(),
                        found.missing().stream().limit(4).toList(),
                        found.added().stream().limit(4).toList(),
                        found.renamed().stream().limit(4).toList());
    }

    private static String explained(Judged judged) {
        return judged.copy() + "\n" + explainedShortly(judged);
    }
}
