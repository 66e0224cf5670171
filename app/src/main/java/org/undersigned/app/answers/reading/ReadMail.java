package org.undersigned.app.answers.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A message as a person reads it.
 *
 * @param sentAt as the message says
 * @param text plain, with line ends; what it quotes too
 * @param isWhole false where something was left out: it was too long, too deep, or damaged
 */
public record ReadMail(
        Sender sender,
        String subject,
        Optional<OffsetDateTime> sentAt,
        Automatic automatic,
        String text,
        boolean isWhole) {
    private static final int LONGEST_AGO = 366;
    private static final int LONGEST_LINE = 400;
    // "Dear Sir," in whatever language: short, and open at its end.
    private static final String GREETING = ".{1,80}[,،՝:]";

    /** The day on which it was written, where what it says can be, else the one on which it came. */
    public LocalDate day(OffsetDateTime received) {
        LocalDate came = received.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return sentAt.map(OffsetDateTime::toLocalDate)
                .filter(day -> !day.isAfter(came) && day.isAfter(came.minusDays(LONGEST_AGO)))
                .orElse(came);
    }

    /** The first line that says something, greets nobody and is not quoted; else the subject; else three dots. */
    public String firstLine() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(">") && !line.matches(GREETING))
                .findFirst()
                .or(() -> Optional.of(subject).filter(line -> !line.isEmpty()))
                .map(line -> Shown.line(line, LONGEST_LINE))
                .orElse("…");
    }
}
