package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.text.BlockRole;
import org.undersigned.text.LookAlikes;

/** What in the text itself should be looked at: demands that nobody can follow up, grounds without a source, names. */
@Component
@Order(1)
class TextWarnings implements OpeningConcern {
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(e ?v|g?gmbh|ggmbh|ltd|limited|inc|llc|plc|cic|ong|ngo|asbl|vzw|z ?s|o ?s|ry|ab|ev|ոչ կառավարական կազմակերպություն|հկ|нко|ано)\\b");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

    @Override
    public List<Warning> warnings(Draft draft) {
        List<Warning> warnings = new ArrayList<>();
        demands(draft, warnings);
        grounds(draft, warnings);
        lookAlikes(draft, warnings);
        names(draft, warnings);
        return warnings;
    }

    private static void demands(Draft draft, List<Warning> warnings) {
        int number = 0;
        for (int i = 0; i < draft.blocks().size(); i++) {
            Draft.Block block = draft.blocks().get(i);
            if (block.role() != BlockRole.DEMAND || block.text().isBlank()) {
                continue;
            }
            number++;
            Set<BlockRole> under = rolesUnder(draft, i);
            if (!under.contains(BlockRole.DEMAND_TEST)) {
                warnings.add(Warning.at(block, say("drafting.warning.no-test", "number", number)));
            }
            if (!under.contains(BlockRole.DEMAND_DUE) && !under.contains(BlockRole.DEMAND_NO_DUE_DATE)) {
                warnings.add(Warning.at(block, say("drafting.warning.no-date", "number", number)));
            }
        }
    }

    private static Set<BlockRole> rolesUnder(Draft draft, int demand) {
        Set<BlockRole> roles = new LinkedHashSet<>();
        for (int i = demand + 1; i < draft.blocks().size(); i++) {
            Draft.Block block = draft.blocks().get(i);
            if (!Warning.isUnderDemand(block.role()) && block.role() != BlockRole.DISCARDED) {
                break;
            }
            if (!block.text().isBlank()) {
                roles.add(block.role());
            }
        }
        return roles;
    }

    private static void grounds(Draft draft, List<Warning> warnings) {
        for (Draft.Block block : draft.blocks()) {
            boolean ground =
                    block.role() == BlockRole.PARAGRAPH && !block.dates().isEmpty();
            if (ground && block.sources().isEmpty()) {
                warnings.add(Warning.at(block, say("drafting.warning.no-source", "text", shortened(block.text()))));
            }
        }
    }

    private static void lookAlikes(Draft draft, List<Warning> warnings) {
        List<String> inTitle = LookAlikes.mixedWords(draft.title());
        if (!inTitle.isEmpty()) {
            warnings.add(Warning.whole(say("drafting.warning.mixed-title", "words", listed(inTitle))));
        }
        for (Draft.Block block : draft.blocks()) {
            List<String> words = isLeftOut(block.role()) ? List.of() : LookAlikes.mixedWords(block.text());
            if (!words.isEmpty()) {
                warnings.add(
                        block.role() == BlockRole.SIGNATORY
                                ? Warning.atName(block, say("drafting.warning.mixed-name", "words", listed(words)))
                                : Warning.at(block, say("drafting.warning.mixed", "words", listed(words))));
            }
        }
    }

    private static boolean isLeftOut(BlockRole role) {
        return role == BlockRole.DISCARDED || role == BlockRole.ADDRESSEE || role == BlockRole.SIGNATORY_HEADING;
    }

    private static String listed(List<String> words) {
        return String.join(", ", words.stream().distinct().toList());
    }

    private static void names(Draft draft, List<Warning> warnings) {
        Map<String, String> seen = new HashMap<>();
        for (Draft.Block block : draft.blocks()) {
            if (block.role() != BlockRole.SIGNATORY) {
                continue;
            }
            String first = seen.putIfAbsent(folded(block.text()), block.text());
            if (first != null) {
                String sentence = first.equals(block.text())
                        ? say("drafting.warning.twice", "name", first)
                        : say("drafting.warning.alike", "first", first, "second", block.text());
                warnings.add(Warning.atName(block, sentence));
            }
        }
    }

    /** A name without what two people would write differently: case, accents, punctuation, legal form. */
    static String folded(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = NO_LETTER.matcher(plain).replaceAll(" ").strip();
        String bare = NO_LETTER
                .matcher(LEGAL_FORM.matcher(spaced).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return bare.isEmpty() ? spaced : bare;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }
}
