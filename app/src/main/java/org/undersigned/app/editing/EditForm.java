package org.undersigned.app.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.writing.Card;
import org.undersigned.app.writing.Edit;
import org.undersigned.text.BlockRole;

/**
 * Reads what the editor sends. The order of its cards is the order of the fields {@code card}; a card of which nothing
 * but that is sent was not touched. An empty line inside a text makes two cards of it.
 */
final class EditForm {
    private static final int MOST_CARDS = 5000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HttpServletRequest request;
    private final Map<UUID, Card> now;
    private final Act act;
    private final List<Edit.Entry> entries = new ArrayList<>();
    private UUID place;

    /** @param now the cards as they are saved: what a card's form has no field for is taken from there */
    EditForm(HttpServletRequest request, Act act, List<Card> now) {
        this.request = request;
        this.act = act;
        this.now = now.stream().collect(Collectors.toMap(Card::id, card -> card));
        this.place = act.id();
    }

    Edit read() {
        List<Edit.Found> base = base();
        String[] sent = request.getParameterValues("card");
        if (sent != null && sent.length > MOST_CARDS) {
            throw new NotFound();
        }
        Set<UUID> seen = new HashSet<>();
        for (String id : sent == null ? new String[0] : sent) {
            if (seen.add(id(id))) {
                add(id(id));
            }
        }
        move();
        if (act.is("add") && entries.stream().noneMatch(entry -> entry.id().equals(act.id()))) {
            addEmpty();
        }
        return new Edit(value("title"), value("language"), lines("addressees"), base, entries);
    }

    /** The card that the person should be at afterwards. */
    UUID place() {
        return place;
    }

    private List<Edit.Found> base() {
        Map<UUID, Edit.Found> base = new HashMap<>();
        List<Edit.Found> order = new ArrayList<>();
        for (String found : typed("order").strip().split("\\s+")) {
            String[] parts = found.split(":", 2);
            if (parts.length == 2) {
                Edit.Found card = new Edit.Found(id(parts[0]), parts[1]);
                if (base.putIfAbsent(card.id(), card) == null) {
                    order.add(card);
                }
            }
        }
        return order;
    }

    private void add(UUID id) {
        boolean about = act.id().equals(id);
        if (about && act.is("remove")) {
            place = entries.isEmpty() ? place : entries.getLast().id();
            return;
        }
        entries.addAll(pieces(id));
        if (about && act.is("add")) {
            addEmpty();
        }
    }

    private void move() {
        int step = act.is("up") ? -1 : act.is("down") ? 1 : 0;
        int from = entries.stream().map(Edit.Entry::id).toList().indexOf(act.id());
        int to = from + step;
        if (step != 0 && from >= 0 && to >= 0 && to < entries.size()) {
            Collections.swap(entries, from, to);
        }
    }

    private void addEmpty() {
        Card empty = Card.empty(UUID.randomUUID(), role(act.detail()));
        entries.add(new Edit.Entry(empty.id(), Optional.of(empty)));
        place = empty.id();
    }

    private List<Edit.Entry> pieces(UUID id) {
        if (request.getParameter("text-" + id) == null) {
            return List.of(new Edit.Entry(id, Optional.empty()));
        }
        String text = typed("text-" + id);
        if (text.length() > LONGEST_TEXT) {
            throw new NotFound();
        }
        List<String> texts = Arrays.stream(text.split("\\R\\s*\\R"))
                .filter(piece -> !piece.isBlank())
                .toList();
        Card first = card(id, texts.isEmpty() ? "" : texts.getFirst());
        List<Edit.Entry> pieces = new ArrayList<>(List.of(new Edit.Entry(id, Optional.of(first))));
        texts.stream().skip(1).forEach(piece -> {
            Card more = Card.empty(UUID.randomUUID(), first.role()).withText(piece);
            pieces.add(new Edit.Entry(more.id(), Optional.of(more)));
        });
        return pieces;
    }

    private Card card(UUID id, String text) {
        Card before = now.getOrDefault(id, Card.empty(id, BlockRole.PARAGRAPH));
        return new Card(
                id,
                role(typed("role-" + id)),
                text,
                isSent("when-", id) ? dates(id) : before.dates(),
                isSent("sources-", id) ? typed("sources-" + id).lines().toList() : before.sources(),
                isSent("parts-", id) ? typed("parts-" + id).lines().toList() : before.parts(),
                isSent("test-", id) ? typed("test-" + id) : before.test(),
                isSent("due-", id) ? typed("due-" + id) : before.due(),
                isSent("undated-", id) ? typed("undated-" + id) : before.undated());
    }

    private boolean isSent(String field, UUID id) {
        return request.getParameter(field + id) != null;
    }

    private List<LocalDate> dates(UUID id) {
        String[] typed = request.getParameterValues("when-" + id);
        return Stream.of(typed == null ? new String[0] : typed)
                .flatMap(date -> date(date).stream())
                .distinct()
                .toList();
    }

    // A browser sends a whole date, or nothing.
    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Edit.Value value(String field) {
        return request.getParameter(field) == null
                ? Edit.Value.UNTOUCHED
                : new Edit.Value(
                        typed("base-" + field),
                        Optional.of(typed(field).replaceAll("\\s+", " ").strip()));
    }

    private Edit.Value lines(String field) {
        return request.getParameter(field) == null
                ? Edit.Value.UNTOUCHED
                : new Edit.Value(
                        typed("base-" + field),
                        Optional.of(typed(field)
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n"))));
    }

    private static BlockRole role(String name) {
        return Arrays.stream(BlockRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(BlockRole.PARAGRAPH);
    }

    private static UUID id(String typed) {
        if (!ID.matcher(typed).matches()) {
            throw new NotFound();
        }
        return UUID.fromString(typed);
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
