package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.NamedFile;
import org.undersigned.app.documents.ReadDocument;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.app.words.Notices;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** Brings a statement in: pasted, as files, or from an address. */
@Controller
class NewStatementPages {
    private final Drafts drafts;
    private final Documents documents;
    private final Viewer viewer;
    private final Pages pages;

    NewStatementPages(Drafts drafts, Documents documents, Viewer viewer, Pages pages) {
        this.drafts = drafts;
        this.documents = documents;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/new")
    ResponseEntity<String> form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements")
    ResponseEntity<String> create(
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request) {
        Brought brought = new Brought(pasted, file == null ? List.of() : file, address);
        Form form = new Form().with("pasted", pasted).with("address", address);
        if (brought.isNothing()) {
            form.problem("pasted", say("drafting.new.nothing"));
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        String field = brought.isUploaded() ? "file" : brought.isAddress() ? "address" : "pasted";
        if (brought.isBoth()) {
            form.problem(field, say("drafting.new.several"));
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        ReadDocument source = source(brought);
        if (source instanceof ReadDocument.Refused refused) {
            form.problem(field, refused.sentence());
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        return switch (Importer.read(((ReadDocument.Read) source).source())) {
            case ImportOutcome.Refused refused -> {
                form.problem(field, Notices.say(refused.why()));
                yield form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
            }
            case ImportOutcome.Imported imported -> {
                Slug slug = drafts.create(imported, viewer.coordinator().person());
                yield Pages.redirect("/desk/statements/" + slug + "/draft");
            }
        };
    }

    private ReadDocument source(Brought brought) {
        if (!brought.isUploaded() && !brought.isAddress()) {
            return new ReadDocument.Read(brought.pasted());
        }
        return brought.isAddress()
                ? documents.fetch(brought.address())
                : documents.read(brought.files().stream()
                        .map(file -> new NamedFile(Brought.name(file), Brought.bytes(file)))
                        .toList());
    }

    private ResponseEntity<String> form(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(request, status, "drafting/new", say("drafting.new.title"), Map.of("form", form));
    }
}
