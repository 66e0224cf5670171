package org.undersigned.app.operation;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.undersigned.app.backup.nightly.NightlyBackups;
import org.undersigned.app.database.DatabaseState;
import org.undersigned.app.jobs.JobQueue;
import org.undersigned.app.jobs.Nodes;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Witnesses;
import org.undersigned.app.mail.queue.MailQueue;
import org.undersigned.app.monitoring.DiskSpace;
import org.undersigned.app.monitoring.HealthReport;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** How the site runs at this moment, for whoever looks after it. */
@Controller
class OperationPages {
    /** What the page asks. */
    @Component
    record Asked(
            Nodes nodes,
            JobQueue jobs,
            MailQueue mail,
            NightlyBackups backups,
            Ledger ledger,
            Witnesses witnesses,
            HealthReport health,
            DiskSpace disk,
            DatabaseState database) {}

    private final Asked asked;
    private final Pages pages;

    OperationPages(Asked asked, Pages pages) {
        this.asked = asked;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/operation")
    ResponseEntity<String> operation(HttpServletRequest request) {
        return pages.show(
                request,
                "operation/operation",
                say("operation.title"),
                Map.of(
                        "work", WorkView.of(asked.nodes(), asked.jobs(), asked.mail()),
                        "keeping", KeepingView.of(asked.backups(), asked.ledger(), asked.witnesses()),
                        "machine", MachineView.of(asked.health().parts(), asked.disk(), asked.database())));
    }
}
