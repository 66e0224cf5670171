package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Folding;

/** Finds whom the text is put to: a "To:" block, a salutation, the sentences that demand, the title. */
final class AddresseeFinder {
    private static final int LONGEST_SALUTATION = 120;
    private static final int LONGEST_IN_BLOCK = 160;
    private static final int MOST_WORDS = 16;
    private static final int MOST_IN_BLOCK = 5;
    private static final int MOST = 6;
    private static final List<String> NOBODY = List.of(
            "sir",
            "madam",
            "sirs",
            "sir or madam",
            "sir/madam",
            "friends",
            "colleagues",
            "all",
            "you",
            "ihnen",
            "sie",
            "damen und herren",
            "usted",
            "ustedes",
            "vous");

    private static final List<String> NOT_FIRST =
            List.of("that", "que", "dass", "che", "чтобы", "щоб", "sie", "ihnen", "se", "you", "vous");

    private final List<Piece> pieces;
    private final Cues cues;
    private final List<Addressee> found = new ArrayList<>();

    AddresseeFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    /** @param demanding the sentences that lead into demands or put them */
    List<Addressee> find(List<Piece> demanding) {
        boolean block = findBlock();
        findSalutations(!block);
        if (block) {
            return found;
        }
        demanding.forEach(piece -> cues.addressee(piece.text())
                .or(() -> piece.text().length() <= LONGEST_SALUTATION ? cues.saluted(piece.text()) : Optional.empty())
                .ifPresent(name -> add(name, piece, 0.8)));
        demanding.forEach(piece -> addAll(piece));
        if (found.isEmpty()) {
            first(BlockRole.TITLE)
                    .flatMap(title -> cues.letterTo(title.text())
                            .map(name -> new Addressee(name, title.line().number(), 0.7)))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            findInHeadings();
        }
        if (found.isEmpty()) {
            findInPreface();
            findInProse();
        }
        return found;
    }

    // "To:" and the lines under it, or one line for each.
    private boolean findBlock() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Optional<String> to = piece.isOpen() && piece.text().length() <= LONGEST_IN_BLOCK
                    ? cues.to(piece.text())
                    : Optional.empty();
            if (to.isPresent()) {
                piece.take(BlockRole.ADDRESSEE, 0.9, "It names whom the text is for.");
                if (to.get().isEmpty()) {
                    takeLinesUnder(i + 1);
                } else {
                    found.add(new Addressee(to.get(), piece.line().number(), 0.9));
                }
            } else if (piece.isOpen() && piece.text().length() <= LONGEST_IN_BLOCK && cues.isCc(piece.text())) {
                takeCopies(i);
            } else if (!found.isEmpty() && piece.isOpen() && piece.isProse()) {
                return true;
            }
        }
        return !found.isEmpty();
    }

    private void takeLinesUnder(int from) {
        List<String> lines = new ArrayList<>();
        int at = from;
        while (at < pieces.size() && lines.size() < MOST_IN_BLOCK && isInBlock(pieces.get(at))) {
            lines.add(pieces.get(at).text().replaceAll("[.,;]+$", ""));
            pieces.get(at).take(BlockRole.ADDRESSEE, 0.85, "It names whom the text is for.");
            at++;
        }
        if (!lines.isEmpty()) {
            found.add(new Addressee(
                    String.join(", ", lines), pieces.get(from).line().number(), 0.85));
        }
    }

    private void takeCopies(int from) {
        int at = from;
        while (at < pieces.size() && (at == from || isInBlock(pieces.get(at)))) {
            pieces.get(at).take(BlockRole.ADDRESSEE, 0.8, "It gets a copy.");
            at++;
        }
    }

    private boolean isInBlock(Piece piece) {
        String text = piece.text();
        return piece.isOpen()
                && text.length() <= LONGEST_IN_BLOCK
                && !piece.isHeadingLike()
                && !cues.isCc(text)
                && !cues.isSubject(text)
                && cues.saluted(text).isEmpty()
                && cues.to(text).isEmpty();
    }

    private void findSalutations(boolean naming) {
        for (Piece piece : pieces) {
            Optional<String> saluted =
                    piece.isOpen() && piece.text().length() <= LONGEST_SALUTATION && !piece.isHeadingLike()
                            ? cues.saluted(piece.text())
                            : Optional.empty();
            if (saluted.isPresent()) {
                piece.take(BlockRole.ADDRESSEE, 0.8, "It greets or names whom the text is for.");
                if (naming) {
                    add(saluted.get(), piece, 0.8);
                }
            } else if (piece.isOpen()
                    && cues.isSubject(piece.text())
                    && piece.text().length() <= LONGEST_IN_BLOCK) {
                piece.guess(BlockRole.ADDRESSEE, 0.6, Guess.SAYS_WHAT_IT_IS_ABOUT);
            }
        }
    }

    private void addAll(Piece lead) {
        if (lead.is(BlockRole.DISCARDED)) {
            cues.lettersTo(lead.text()).stream()
                    .flatMap(first -> NamesInSentence.from(lead.text(), first, cues).stream())
                    .forEach(name -> add(name, lead, 0.6));
        }
    }

    private Optional<Piece> first(BlockRole role) {
        return pieces.stream().filter(piece -> piece.is(role)).findFirst();
    }

    private void findInHeadings() {
        pieces.stream()
                .filter(piece -> piece.isOpen() && !piece.isProse() && piece.isTitleLike())
                .forEach(piece -> cues.letterTo(piece.text()).ifPresent(name -> add(name, piece, 0.6)));
    }

    // An article that quotes a letter says whom it is put to.
    private void findInPreface() {
        pieces.stream()
                .takeWhile(piece -> piece.is(BlockRole.DISCARDED) || !piece.isProse())
                .filter(piece -> piece.isProse())
                .flatMap(piece -> cues
                        .letterTo(piece.text())
                        .or(() -> cues.addressee(piece.text()))
                        .map(name -> new Addressee(trimmed(name), piece.line().number(), 0.4))
                        .stream())
                .filter(addressee -> isSomebody(addressee.name()))
                .findFirst()
                .ifPresent(found::add);
    }

    // Demands that are not a list are put in the last paragraphs as a rule.
    private void findInProse() {
        pieces.reversed().stream()
                .filter(piece -> piece.isOpen() && piece.isProse())
                .flatMap(piece -> cues
                        .addressee(piece.text())
                        .or(() -> cues.whoMust(piece.text()))
                        .map(name -> new Addressee(name, piece.line().number(), 0.5))
                        .stream())
                .filter(addressee -> isSomebody(addressee.name()))
                .findFirst()
                .ifPresent(found::add);
    }

    private void add(String name, Piece piece, double sure) {
        String bare = trimmed(name);
        boolean known =
                found.stream().anyMatch(other -> Folding.folded(other.name()).equals(Folding.folded(bare)));
        if (!known && isSomebody(bare) && found.size() < MOST) {
            found.add(new Addressee(bare, piece.line().number(), sure));
        }
    }

    private String trimmed(String name) {
        String bare = name.replaceAll("\\s*[,:;]$", "");
        for (String and : cues.conjunctions()) {
            bare = bare.endsWith(" " + and) ? bare.substring(0, bare.length() - and.length() - 1) : bare;
        }
        return bare;
    }

    private static boolean isSomebody(String name) {
        String folded = Folding.folded(name);
        String first = folded.split(" ", 2)[0];
        return name.split(" ").length <= MOST_WORDS && !NOBODY.contains(folded) && !NOT_FIRST.contains(first);
    }
}
