package org.undersigned.app.renditions;

import java.util.stream.Stream;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/** Every line that somebody wrote in a statement. */
final class Words {
    private Words() {}

    static Stream<String> of(StatementText text) {
        return Stream.concat(Stream.of(text.title()), text.blocks().stream().flatMap(Words::of));
    }

    private static Stream<String> of(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Quote quote -> Stream.of(quote.text());
            case Block.BulletList list -> list.items().stream();
            case Block.DemandList list -> list.demands().stream().flatMap(Words::of);
        };
    }

    private static Stream<String> of(Demand demand) {
        Stream<String> reason =
                demand.due() instanceof Due.Undated undated ? Stream.of(undated.reason()) : Stream.empty();
        Stream<String> asked = Stream.concat(Stream.of(demand.text()), demand.parts().stream());
        return Stream.concat(asked, Stream.concat(demand.test().stream(), reason));
    }
}
