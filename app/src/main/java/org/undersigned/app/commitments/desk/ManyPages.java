package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.ReadTable;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.verify.ObligationRecord;

/** Many obligations at once, from pasted lines or a table. All are proposed, or none. */
@Controller
class ManyPages {
    private static final String MANY = InstrumentPages.ONE + "/obligations/many";
    private static final List<String> FIELDS = List.of("lines", "by", "to", "to-words", "undated");
    private static final int SHOWN_AGAIN = 200_000;

    private final Commitments commitments;
    private final Documents documents;
    private final Viewer viewer;
    private final Pages pages;

    ManyPages(Commitments commitments, Documents documents, Viewer viewer, Pages pages) {
        this.commitments = commitments;
        this.documents = documents;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(MANY)
    ResponseEntity<String> enter(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, commitments.withSlug(slug), new Form(), List.of());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(MANY)
    ResponseEntity<String> propose(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request) {
        Instrument instrument = commitments.withSlug(slug);
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        Brought brought = new Brought(form.value("lines"), file);
        if (brought.isUploaded()) {
            Optional<String> refusal = take(form, brought);
            if (refusal.isPresent()) {
                form.problem("file", refusal.get());
                return show(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument, form, List.of());
            }
        }
        ObligationRecord.Whom by = ObligationForm.by(form, instrument.terms());
        ObligationRecord.Whom to = ObligationForm.to(form, instrument.terms());
        Optional<String> undated = TypedLine.line(form, "undated", ObligationRecord.LONGEST);
        PastedObligations.Read read = new PastedObligations(
                        instrument.terms(), new PastedObligations.Usual(by, to, undated.orElse("")))
                .read(PastedObligations.rows(form.value("lines")));
        if (form.hasProblems() || !read.problems().isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument, form, read.problems());
        }
        Commitments.Hindrance hindrance = commitments.add(
                instrument.id(),
                read.all(),
                Optional.empty(),
                Optional.empty(),
                viewer.coordinator().person());
        return hindrance == Commitments.Hindrance.NONE
                ? Pages.redirect(instrument.deskPath())
                : show(request, HttpStatus.CONFLICT, instrument, form, List.of(ObligationPages.sentence(hindrance)));
    }

    /** Puts a table behind what was pasted, so that its rows can be mended in the form; gives why it cannot be read. */
    private Optional<String> take(Form form, Brought brought) {
        return switch (documents.table(brought.bytes(), brought.name())) {
            case ReadTable.Refused(String sentence) -> Optional.of(sentence);
            case ReadTable.Read(List<List<String>> rows) -> {
                String table = PastedObligations.pasted(rows);
                String before = form.value("lines");
                form.with("lines", before.isEmpty() ? table : before + "\n" + table);
                yield Optional.empty();
            }
        };
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Instrument instrument, Form form, List<String> problems) {
        String lines = form.value("lines");
        // A page of megabytes would serve nobody; whoever sent them has them.
        if (lines.length() > SHOWN_AGAIN) {
            form.with("lines", lines.substring(0, lines.lastIndexOf('\n', SHOWN_AGAIN) + 1));
        }
        return pages.show(
                request,
                status,
                "commitments/many",
                say("commitments.many"),
                Map.of(
                        "instrument",
                        instrument,
                        "form",
                        form,
                        "problems",
                        problems,
                        "debtors",
                        ObligationForm.debtors(instrument.terms()),
                        "creditors",
                        ObligationForm.creditors(instrument.terms())));
    }
}
