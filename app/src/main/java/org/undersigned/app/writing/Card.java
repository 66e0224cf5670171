package org.undersigned.app.writing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.undersigned.text.BlockRole;
import org.undersigned.tlog.Hash;

/**
 * What is written, moved and merged as one: a block, or a demand with what stands under it. Each text is one line,
 * without spaces around it, so that a form that is sent back untouched is the same card.
 *
 * @param id of the block; of a demand's own block
 * @param dates on which it happened
 * @param sources addresses as typed
 * @param parts of a demand
 * @param test what shows that a demand is met; empty where nothing says so, as the two that follow
 * @param due the day by which it is to be met, as 2026-03-01
 * @param undated why it has no such day
 */
public record Card(
        UUID id,
        BlockRole role,
        String text,
        List<LocalDate> dates,
        List<String> sources,
        List<String> parts,
        String test,
        String due,
        String undated) {
    private static final int DIGITS = 20;

    public Card {
        text = line(text);
        dates = dates.stream().distinct().toList();
        sources = lines(sources);
        parts = lines(parts);
        test = line(test);
        due = line(due);
        undated = line(undated);
    }

    public static Card empty(UUID id, BlockRole role) {
        return new Card(id, role, "", List.of(), List.of(), List.of(), "", "", "");
    }

    /** Names this version of the card; the id is no part of it. */
    public String digest() {
        return digest(String.join(
                "\n",
                role.name(),
                text,
                dates.stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                String.join("\t", sources),
                String.join("\t", parts),
                test,
                due,
                undated));
    }

    static String digest(String value) {
        return Hash.sha256(value.getBytes(StandardCharsets.UTF_8)).toHex().substring(0, DIGITS);
    }

    public boolean isDemand() {
        return role == BlockRole.DEMAND;
    }

    /** A paragraph that says what happened on a date. */
    public boolean isGround() {
        return role == BlockRole.PARAGRAPH && !dates.isEmpty();
    }

    /** Whether it is a part of what will be signed, which is what is written; names and what was left out are not. */
    public boolean isWritten() {
        return switch (role) {
            case TITLE, ADDRESSEE, SIGNATORY_HEADING, SIGNATORY, DISCARDED -> false;
            default -> true;
        };
    }

    public Card as(UUID newId) {
        return new Card(newId, role, text, dates, sources, parts, test, due, undated);
    }

    public Card withText(String newText) {
        return new Card(id, role, newText, dates, sources, parts, test, due, undated);
    }

    /** Everything that it says, for one look. */
    public String whole() {
        StringBuilder whole = new StringBuilder(text);
        parts.forEach(part -> whole.append(" · ").append(part));
        List.of(test, due, undated).stream()
                .filter(more -> !more.isEmpty())
                .forEach(more -> whole.append(" · ").append(more));
        dates.forEach(date -> whole.append(" · ").append(date));
        sources.forEach(source -> whole.append(" · ").append(source));
        return whole.toString();
    }

    static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    private static List<String> lines(List<String> typed) {
        return typed.stream().map(Card::line).filter(text -> !text.isEmpty()).toList();
    }
}
