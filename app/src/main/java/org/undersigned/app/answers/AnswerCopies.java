package org.undersigned.app.answers;

import static org.undersigned.app.words.Speech.say;

import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.answers.reading.AttachedFile;
import org.undersigned.app.findings.Copies;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Viewer;

/**
 * Makes evidence of a message or of a file that came with it, once a coordinator wants a finding to rest on it. Before
 * that nothing is: copies are kept for ever, and anybody can send anything.
 */
@Component
class AnswerCopies {
    private static final String FILE = "file-";

    private final MessageFiles files;
    private final Copies copies;
    private final Viewer viewer;

    AnswerCopies(MessageFiles files, Copies copies, Viewer viewer) {
        this.files = files;
        this.copies = copies;
        this.viewer = viewer;
    }

    /** Its digest; empty where none was asked for, or where the form then says why it cannot be. */
    Optional<String> keep(Answer answer, Form form) {
        String chosen = form.value("copy");
        if (chosen.equals("none")) {
            return Optional.empty();
        }
        Copies.Outcome outcome;
        if (chosen.equals("message")) {
            byte[] whole = files.with(answer.id(), Files::readAllBytes);
            outcome = copies.upload("message.eml", whole, viewer.coordinator().person());
        } else if (chosen.matches(FILE + "\\d{1,4}")) {
            AttachedFile file = files.file(answer.id(), Integer.parseInt(chosen.substring(FILE.length())));
            outcome = copies.upload(
                    file.name(), file.bytes(), viewer.coordinator().person());
        } else {
            outcome = new Copies.Outcome.Refused(say("answers.problem.copy"));
        }
        return switch (outcome) {
            case Copies.Outcome.Kept(String sha256) -> Optional.of(sha256);
            case Copies.Outcome.Refused(String sentence) -> {
                form.problem("copy", sentence);
                yield Optional.empty();
            }
        };
    }
}
