package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.words.Words;

/** One way to change what a statement says, or none of it. */
enum Mutation {
    NONE,
    WORD_DROPPED,
    WORD_EXCHANGED,
    WORD_INSERTED,
    LETTER_CHANGED,
    DIGIT_CHANGED,
    NEGATION_REMOVED,
    CAPITAL_CHANGED,
    DEMANDS_SWAPPED,
    DEMAND_ADDED,
    DEMAND_DOUBLED,
    DEMAND_REMOVED,
    PARAGRAPH_REMOVED,
    PARAGRAPH_ADDED,
    SIGNATORY_ADDED,
    SIGNATORY_DROPPED,
    SIGNATORY_SWAPPED,
    SIGNATORY_MISSPELT;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll}\\s)\\p{Lu}(?=\\p{Ll})");
    private static final Pattern LETTER = Pattern.compile("\\p{L}(?=\\p{L})");

    boolean changesText() {
        return this != NONE && !changesNames();
    }

    boolean changesNames() {
        return name().startsWith("SIGNATORY");
    }

    /** A statement on its way to a copy, with what was done to it. */
    record Mutant(String title, List<DraftBlock> blocks, List<String> names, String missing, String added) {}

    /** Empty where the sample has nothing that could be changed so. */
    Optional<Mutant> of(Sample sample, Random random) {
        Phrases phrases = Phrases.of(sample.language());
        List<DraftBlock> blocks = new ArrayList<>(sample.blocks());
        List<String> names = new ArrayList<>(sample.names());
        String missing = "";
        String added = "";
        boolean done = switch (this) {
            case NONE -> true;
            case WORD_DROPPED -> replaced(blocks, random, WORD, word -> "");
            case WORD_EXCHANGED -> replaced(blocks, random, WORD, word -> another(phrases.words(), word, random));
            case WORD_INSERTED ->
                replaced(blocks, random, WORD, word -> word + " " + another(phrases.words(), word, random));
            case LETTER_CHANGED -> replaced(blocks, random, LETTER, letter -> otherLetter(letter, sample, random));
            case DIGIT_CHANGED ->
                replaced(
                        blocks,
                        random,
                        Pattern.compile("(?<=\\p{L}.{0,99})[0-9]"),
                        digit -> Integer.toString((digit.charAt(0) - '0' + 1 + random.nextInt(9)) % 10));
            case NEGATION_REMOVED ->
                replaced(
                        blocks,
                        random,
                        Pattern.compile(
                                "(?<![\\p{L}\\p{M}])(" + String.join("|", phrases.negations()) + ")(?![\\p{L}\\p{M}])"),
                        word -> "");
            // The case of headings is typography.
            case CAPITAL_CHANGED ->
                blocks.stream().noneMatch(block -> block.role() == BlockRole.HEADING)
                        && replaced(blocks, random, CAPITAL, letter -> letter.toLowerCase(sample.locale()));
            case DEMANDS_SWAPPED -> swapped(blocks, random);
            case DEMAND_ADDED -> demandAdded(blocks, random, phrases);
            case DEMAND_DOUBLED -> {
                int at = oneOf(blocks, random, block -> block.role() == BlockRole.DEMAND);
                if (at >= 0) {
                    blocks.add(at + random.nextInt(2), blocks.get(at));
                }
                yield at >= 0;
            }
            // Without its end, and without names behind it, a text is an excerpt.
            case DEMAND_REMOVED ->
                !names.isEmpty() && removed(blocks, random, block -> block.role() == BlockRole.DEMAND);
            case PARAGRAPH_REMOVED -> {
                List<DraftBlock> middle = blocks.size() < 4 ? new ArrayList<>() : blocks.subList(1, blocks.size() - 1);
                int whole =
                        blocks.stream().mapToInt(block -> block.text().length()).sum();
                // Whoever leaves out most of a text has none of it.
                yield removed(
                        middle,
                        random,
                        block -> block.role() == BlockRole.PARAGRAPH
                                && block.text().length() * 3 < whole
                                && WORD.matcher(block.text()).find());
            }
            case PARAGRAPH_ADDED -> {
                String paragraph =
                        phrases.demands().getFirst() + " " + phrases.demands().get(1);
                blocks.add(1 + random.nextInt(blocks.size()), new DraftBlock(BlockRole.PARAGRAPH, paragraph));
                yield true;
            }
            case SIGNATORY_ADDED -> {
                added = another(phrases.names(), "", random);
                names.add(random.nextInt(names.size() + 1), added);
                yield names.size() > 2;
            }
            case SIGNATORY_DROPPED -> {
                missing = names.size() > 2 ? names.remove(random.nextInt(names.size())) : "";
                yield !missing.isEmpty() && !names.contains(missing);
            }
            case SIGNATORY_SWAPPED -> {
                added = another(phrases.names(), "", random);
                missing = names.size() > 2 ? names.set(random.nextInt(names.size()), added) : "";
                yield !missing.isEmpty() && !names.contains(missing);
            }
            case SIGNATORY_MISSPELT -> {
                int at = names.size() > 2 ? random.nextInt(names.size()) : -1;
                if (at >= 0) {
                    missing = names.get(at);
                    List<DraftBlock> name = new ArrayList<>(List.of(new DraftBlock(BlockRole.SIGNATORY, missing)));
                    replaced(name, random, LETTER, letter -> otherLetter(letter, sample, random));
                    added = name.getFirst().text();
                    names.set(at, added);
                }
                yield at >= 0 && !added.equals(missing) && !names.contains(missing);
            }
        };
        return done ? Optional.of(new Mutant(sample.text().title(), blocks, names, missing, added)) : Optional.empty();
    }

    private interface Replacement {
        String of(String found);
    }

    private static boolean replaced(List<DraftBlock> blocks, Random random, Pattern pattern, Replacement replacement) {
        record Place(int block, MatchResult match) {}
        List<Place> places = IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(i -> pattern.matcher(blocks.get(i).text()).results().map(match -> new Place(i, match)))
                .toList();
        if (places.isEmpty()) {
            return false;
        }
        Place place = places.get(random.nextInt(places.size()));
        DraftBlock block = blocks.get(place.block());
        String changed = block.text().substring(0, place.match().start())
                + replacement.of(place.match().group())
                + block.text().substring(place.match().end());
        blocks.set(
                place.block(),
                new DraftBlock(block.role(), changed.replaceAll(" {2,}", " ").strip()));
        return true;
    }

    private static String another(List<String> phrases, String than, Random random) {
        String phrase = phrases.get(random.nextInt(phrases.size()));
        return phrase.equalsIgnoreCase(than) ? phrase + phrase : phrase;
    }

    private static String otherLetter(String letter, Sample sample, Random random) {
        String letters = sample.text().title().replaceAll("\\P{L}", "").toLowerCase(sample.locale());
        for (int i = 0; i < 100; i++) {
            String other = letters.substring(random.nextInt(letters.length())).substring(0, 1);
            if (!other.equalsIgnoreCase(letter) && Words.of(letter).size() == 1) {
                return other;
            }
        }
        return letter + letter;
    }

    private static int oneOf(List<DraftBlock> blocks, Random random, Predicate<DraftBlock> wanted) {
        int[] found = IntStream.range(0, blocks.size())
                .filter(i -> wanted.test(blocks.get(i)))
                .toArray();
        return found.length == 0 ? -1 : found[random.nextInt(found.length)];
    }

    private static boolean removed(List<DraftBlock> blocks, Random random, Predicate<DraftBlock> wanted) {
        int at = oneOf(blocks, random, wanted);
        if (at >= 0) {
            blocks.remove(at);
        }
        return at >= 0;
    }

    private static boolean swapped(List<DraftBlock> blocks, Random random) {
        int one = oneOf(blocks, random, block -> block.role() == BlockRole.DEMAND);
        int other = oneOf(blocks, random, block -> block.role() == BlockRole.DEMAND);
        if (one == other || blocks.get(one).text().equals(blocks.get(other).text())) {
            return false;
        }
        DraftBlock kept = blocks.get(one);
        blocks.set(one, blocks.get(other));
        blocks.set(other, kept);
        return true;
    }

    private static boolean demandAdded(List<DraftBlock> blocks, Random random, Phrases phrases) {
        int at = oneOf(blocks, random, block -> block.role() == BlockRole.DEMAND);
        if (at >= 0) {
            blocks.add(
                    at + random.nextInt(2), new DraftBlock(BlockRole.DEMAND, another(phrases.demands(), "", random)));
        }
        return at >= 0;
    }
}
