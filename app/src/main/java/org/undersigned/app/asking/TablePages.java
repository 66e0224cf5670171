package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.ReadTable;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Inviting from a table: it is shown as it was understood, and nobody is invited before that was confirmed. */
@Controller
class TablePages {
    private final Documents documents;
    private final TableRows rows;
    private final Inviter inviter;
    private final InvitingPages inviting;
    private final Statements statements;
    private final Pages pages;

    TablePages(
            Documents documents,
            TableRows rows,
            Inviter inviter,
            InvitingPages inviting,
            Statements statements,
            Pages pages) {
        this.documents = documents;
        this.rows = rows;
        this.inviter = inviter;
        this.inviting = inviting;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/table")
    ResponseEntity<String> read(
            @PathVariable String slug, @RequestParam @Nullable MultipartFile file, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Brought brought = new Brought("", file);
        if (!brought.isUploaded()) {
            return refused(request, statement, say("asking.problem.file"));
        }
        return switch (documents.table(brought.bytes(), brought.name())) {
            case ReadTable.Refused refused -> refused(request, statement, refused.sentence());
            case ReadTable.Read table -> preview(request, statement, table.rows(), TableColumns.of(table.rows()));
        };
    }

    private ResponseEntity<String> refused(HttpServletRequest request, Statement statement, String sentence) {
        return inviting.show(
                request, HttpStatus.UNPROCESSABLE_CONTENT, statement, new Form().problem("file", sentence));
    }

    /** The same table, with columns as the coordinator says. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/columns")
    ResponseEntity<String> reread(
            @PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        List<List<String>> table = fields.getOrDefault("table", "")
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        Map<TableColumns.Kind, Integer> said = new EnumMap<>(TableColumns.Kind.class);
        for (TableColumns.Kind kind : TableColumns.Kind.values()) {
            String place = fields.getOrDefault("column-" + kind.field(), "");
            if (place.matches("\\d{1,2}")) {
                said.put(kind, Integer.valueOf(place));
            }
        }
        return preview(
                request,
                statements.withSlug(slug),
                table,
                TableColumns.of(table).with(said));
    }

    private ResponseEntity<String> preview(
            HttpServletRequest request, Statement statement, List<List<String>> table, TableColumns columns) {
        List<TableRow> judged = rows.of(statement, table, columns);
        int leftOut = Math.max(0, table.size() - columns.heading() - 1 - TableRows.MOST);
        List<List<String>> kept = table.subList(0, table.size() - leftOut);
        return show(
                request,
                HttpStatus.OK,
                new TableView(statement, TableView.choices(columns, kept), kept, judged, 0, leftOut));
    }

    /** Invites the rows that are ticked. What cannot be invited stays on the page, with the reason. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/rows")
    ResponseEntity<String> confirm(
            @PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        List<TableRow> left = new ArrayList<>();
        int invited = 0;
        for (TableRow row : TableRows.sent(fields)) {
            if (row.isTicked()) {
                Optional<String> problem = inviter.invite(statement, TableRows.read(row));
                problem.ifPresent(sentence -> left.add(row.withProblem(sentence)));
                invited += problem.isEmpty() ? 1 : 0;
            }
        }
        return left.isEmpty()
                ? Pages.redirect("/desk/statements/" + slug)
                : show(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new TableView(statement, List.of(), List.of(), left, invited, 0));
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, TableView view) {
        return pages.show(request, status, "asking/table", say("asking.table.title"), Map.of("view", view));
    }
}
