package org.undersigned.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Statements made at random, with words that look like marks of the canonical form. */
public final class RandomTexts {
    private static final String[] WORDS = {
        "river",
        "Talla",
        "1.",
        "1)",
        "#",
        ">",
        "-",
        "\\",
        "a)",
        "[",
        "]",
        "[ ]",
        "[-]",
        "[2026-01-01]",
        "“quoted”",
        "գետը",
        "ջուր",
        "՝",
        "النهر",
        "می‌خواهیم",
        "ποταμός",
        "🐟",
        "can't",
        "forty-two",
        "42",
        "3,5 %",
        "—",
        "…",
        "é"
    };

    private final Random random;

    public RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    public StatementText next() {
        return new StatementText(line(), several(1, 8, this::block));
    }

    private Block block() {
        return switch (random.nextInt(6)) {
            case 0 -> new Block.Heading(line());
            case 1 -> new Block.Quote(line());
            case 2 -> new Block.BulletList(several(1, 4, this::line));
            case 3 -> new Block.DemandList(several(1, 4, this::demand));
            default -> new Block.Paragraph(line());
        };
    }

    private Demand demand() {
        Due due = switch (random.nextInt(3)) {
            case 0 -> new Due.On(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)));
            case 1 -> new Due.Undated(line());
            default -> new Due.NotStated();
        };
        return new Demand(
                line(), several(0, 3, this::line), random.nextBoolean() ? Optional.of(line()) : Optional.empty(), due);
    }

    public String line() {
        return String.join(" ", several(1, 12, () -> WORDS[random.nextInt(WORDS.length)]));
    }

    private <T> List<T> several(int least, int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int n = least + random.nextInt(most - least + 1); n > 0; n--) {
            list.add(one.get());
        }
        return list;
    }
}
