package org.undersigned.app.commenting.marking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.DayKeys;
import org.undersigned.app.guarding.FoldedMailbox;

/** Senders, domains and words whose comments are marked. Nobody is told that they match. */
@Component
public class Blocklist {
    public static final int LONGEST = 100;

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private final BlockStore store;
    private final DayKeys keys;
    private final Clock clock;

    Blocklist(BlockStore store, DayKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    public List<Block> all() {
        return store.all();
    }

    /** Blocks what a coordinator typed. False where it is not of that kind. */
    @Transactional
    public boolean block(Block.Kind kind, String typed) {
        Optional<String> value = switch (kind) {
            case ADDRESS -> EmailAddress.parse(typed).map(this::hash);
            case DOMAIN -> Optional.of(domain(typed)).filter(DOMAIN.asMatchPredicate());
            case WORD -> Optional.of(FoldedWords.of(typed)).filter(word -> !word.isEmpty() && word.length() <= LONGEST);
        };
        value.ifPresent(found -> store.add(kind, found, clock.instant()));
        return value.isPresent();
    }

    private static String domain(String typed) {
        return FoldedMailbox.ascii(typed.strip().replaceFirst("^@", ""));
    }

    @Transactional
    public void release(Block.Kind kind, String value) {
        store.remove(kind, value);
    }

    private String hash(EmailAddress email) {
        return keys.lastingHash("comment sender", FoldedMailbox.of(email));
    }

    /** What of it matches. */
    List<Mark> marks(Optional<EmailAddress> email, String name, String text) {
        List<Mark> marks = new ArrayList<>();
        String folded = FoldedWords.of(name + "\n" + text);
        String hash = email.map(this::hash).orElse("");
        String domain =
                email.map(address -> FoldedMailbox.ascii(address.domain())).orElse("");
        for (Block block : store.all()) {
            switch (block.kind()) {
                case ADDRESS -> {
                    if (block.value().equals(hash)) {
                        marks.add(new Mark(Mark.Reason.BLOCKED_SENDER));
                    }
                }
                case DOMAIN -> {
                    if (domain.equals(block.value()) || domain.endsWith("." + block.value())) {
                        marks.add(new Mark(Mark.Reason.BLOCKED_DOMAIN, block.value()));
                    }
                }
                case WORD -> {
                    if (FoldedWords.has(folded, block.value())) {
                        marks.add(new Mark(Mark.Reason.BLOCKED_WORD, block.value()));
                    }
                }
            }
        }
        return marks;
    }
}
