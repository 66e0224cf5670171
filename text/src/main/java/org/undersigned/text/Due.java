package org.undersigned.text;

import java.time.LocalDate;

/** By when a demand is to be met. */
public sealed interface Due {
    record On(LocalDate date) implements Due {
        public On {
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new IllegalArgumentException("a year of four digits");
            }
        }
    }

    /** There is no date, and this is why. */
    record Undated(String reason) implements Due {
        public Undated {
            Line.require(reason);
        }
    }

    record NotStated() implements Due {}
}
