package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.text.Assembly;
import org.undersigned.text.BlockRole;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Dates;
import org.undersigned.text.importing.cues.LanguageGuess;
import org.undersigned.text.importing.source.Marker;
import org.undersigned.text.importing.source.SourceLine;
import org.undersigned.text.importing.source.SourceLine.Hint;

/**
 * Reads a page, a PDF or a DOCX of ours: the fingerprint of the signed text is printed on it, so a reading is right where
 * it has that fingerprint, and nothing is guessed.
 */
final class OwnRendition {
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{8}(?:\\s?[0-9a-f]{8}){7}(?![0-9a-f])");
    private static final int MOST_ABOVE_TITLE = 6;
    private static final int MOST_BELOW_TITLE = 5;
    private static final int MOST_ENDS = 6;
    /** Characters that are put together at most, over all readings: somebody may print a fingerprint on megabytes. */
    private static final long MOST_WORK = 10_000_000;

    private static final String PROVED = "The fingerprint printed with the text proves it.";

    private final List<SourceLine> lines;
    private final String digest;
    private final Dates dates;
    private final String language;
    private final List<Marker> markers;
    private long work;

    private OwnRendition(List<SourceLine> lines, String digest, String language) {
        this.lines = lines;
        this.digest = digest;
        this.language = language;
        this.dates = Dates.of(language);
        this.markers = lines.stream().map(line -> Marker.of(line.text())).toList();
    }

    static Optional<ImportedText> read(List<SourceLine> lines) {
        Matcher found = DIGEST.matcher(lines.stream().map(SourceLine::text).collect(Collectors.joining(" ")));
        if (!found.find()) {
            return Optional.empty();
        }
        String digest = found.group().replaceAll("\\s", "");
        List<SourceLine> shown = lines.stream()
                .filter(line -> line.hint() != Hint.CHROME && line.hint() != Hint.SETTING)
                .toList();
        String language = LanguageGuess.of(shown.stream().map(SourceLine::text)).language();
        return new OwnRendition(shown, digest, language).search();
    }

    private Optional<ImportedText> search() {
        List<Integer> ends = ends();
        for (int title = 0; title < Math.min(MOST_ABOVE_TITLE, lines.size()); title++) {
            for (int from = title + 1; from < Math.min(title + 1 + MOST_BELOW_TITLE, lines.size()); from++) {
                for (int end : ends) {
                    for (boolean loose : new boolean[] {false, true}) {
                        List<Piece> pieces =
                                end > from && work < MOST_WORK ? pieces(title, from, end, loose) : List.of();
                        if (proves(pieces)) {
                            return Optional.of(imported(pieces, end));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    // The text ends at the names, at what is said of the fingerprint, or with the page.
    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < lines.size() && ends.size() < MOST_ENDS; i++) {
            String text = lines.get(i).text();
            if (lines.get(i).hint() == Hint.NAME
                    || Cues.isSignatoryHeading(text)
                    || text.contains("SHA-256")
                    || DIGEST.matcher(text).find()) {
                ends.add(i);
            }
        }
        ends.add(lines.size());
        return ends;
    }

    // In a PDF a heading is told by its size alone, and may be none: loosely, what ends as a sentence is no heading.
    private List<Piece> pieces(int title, int from, int end, boolean loose) {
        work += lines.subList(from, end).stream()
                .mapToLong(line -> line.text().length())
                .sum();
        List<Piece> pieces = new ArrayList<>();
        Piece first = new Piece(lines.get(title));
        first.take(BlockRole.TITLE, 1, PROVED);
        pieces.add(first);
        int demands = 0;
        for (int i = from; i < end; i++) {
            Piece piece = new Piece(lines.get(i), markers.get(i));
            demands += take(piece, demands, loose) ? 1 : 0;
            pieces.add(piece);
        }
        return pieces;
    }

    /** Whether it is a demand. */
    private static boolean take(Piece piece, int demandsBefore, boolean loose) {
        BlockRole extra = demandsBefore == 0 ? BlockRole.PARAGRAPH : Extras.roleOf(piece);
        if (extra != BlockRole.PARAGRAPH) {
            piece.takeAs(Extras.content(piece.text()), extra, 1, PROVED);
            return false;
        }
        Marker marker = piece.marker();
        if (marker.kind() == Marker.Kind.NUMBER && marker.number() == demandsBefore + 1) {
            piece.takeUnmarked(BlockRole.DEMAND, 1, PROVED);
            return true;
        }
        if (marker.kind() == Marker.Kind.LETTER && demandsBefore > 0) {
            piece.takeUnmarked(BlockRole.DEMAND_PART, 1, PROVED);
        } else if ((piece.has(Hint.HEADING) || piece.has(Hint.TITLE))
                && !(loose && (Piece.endsSentence(piece.text()) || piece.leadsOn()))) {
            piece.take(BlockRole.HEADING, 1, PROVED);
        } else if (piece.has(Hint.QUOTE)) {
            piece.take(BlockRole.QUOTE, 1, PROVED);
        } else if (marker.kind() == Marker.Kind.BULLET) {
            piece.takeUnmarked(BlockRole.LIST_ITEM, 1, PROVED);
        } else {
            piece.take(BlockRole.PARAGRAPH, 1, PROVED);
        }
        return false;
    }

    private boolean proves(List<Piece> pieces) {
        if (pieces.size() < 2) {
            return false;
        }
        List<DraftBlock> draft =
                pieces.stream().skip(1).map(piece -> piece.drafted(dates)).toList();
        return Assembly.of(pieces.getFirst().text(), draft)
                .text()
                .map(text -> CanonicalText.sha256(CanonicalText.render(text)).equals(digest))
                .orElse(false);
    }

    // Below the names the fingerprint and the page's address are told, each behind a label.
    private static boolean isAmongNames(String text) {
        boolean heading = Cues.isSignatoryHeading(text);
        return heading
                || !(text.endsWith(":")
                        || text.contains("SHA-256")
                        || text.contains("://")
                        || DIGEST.matcher(text).find());
    }

    private ImportedText imported(List<Piece> pieces, int end) {
        List<Piece> all = new ArrayList<>(pieces);
        boolean names = true;
        for (SourceLine line : lines.subList(end, lines.size())) {
            Piece piece = new Piece(line);
            names = names && isAmongNames(line.text());
            if (line.hint() == Hint.NAME || (names && !Cues.isSignatoryHeading(line.text()))) {
                piece.takeUnmarked(BlockRole.SIGNATORY, 0.95, "It stands among the names of a rendition of ours.");
            } else {
                piece.take(
                        names ? BlockRole.SIGNATORY_HEADING : BlockRole.DISCARDED,
                        0.95,
                        "It is not a part of the signed text.");
            }
            all.add(piece);
        }
        List<ImportedBlock> blocks =
                all.stream().map(piece -> piece.finished(dates)).toList();
        return new ImportedText(
                language,
                List.of(),
                blocks,
                Remarks.inEnglish(
                        ImportedBlock.drafted(blocks),
                        LanguageGuess.of(lines.stream().map(SourceLine::text)).cues()));
    }
}
