package org.undersigned.text;

import java.util.List;

/** One block of a statement's text. Every piece of text in it is one line (docs/spec/statement-text.md). */
public sealed interface Block {
    record Heading(String text) implements Block {
        public Heading {
            Line.require(text);
        }
    }

    record Paragraph(String text) implements Block {
        public Paragraph {
            Line.require(text);
        }
    }

    record Quote(String text) implements Block {
        public Quote {
            Line.require(text);
        }
    }

    record BulletList(List<String> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
            items.forEach(Line::require);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a list has items");
            }
        }
    }

    /** Demands are numbered through the whole text: a second list goes on where the first ended. */
    record DemandList(List<Demand> demands) implements Block {
        public DemandList {
            demands = List.copyOf(demands);
            if (demands.isEmpty()) {
                throw new IllegalArgumentException("a list of demands has demands");
            }
        }
    }
}
