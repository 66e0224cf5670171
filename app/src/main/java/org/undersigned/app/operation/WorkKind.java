package org.undersigned.app.operation;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.undersigned.app.jobs.JobQueue;

/** What jobs are about, as people say it. */
public enum WorkKind {
    MAIL("operation.work.mail"),
    PAGES("operation.work.pages"),
    SEARCH("operation.work.search"),
    LEDGER("operation.work.ledger"),
    TELLING("operation.work.telling"),
    FORMS("operation.work.forms"),
    INCOMING("operation.work.incoming"),
    SOURCES("operation.work.sources"),
    BACKUP("operation.work.backup"),
    /** Whatever has no words of its own. */
    UPKEEP("operation.work.upkeep");

    /** @param overdue how many should have been done long ago */
    public record Waiting(WorkKind kind, long jobs, long overdue) {
        private Waiting with(JobQueue.Due more) {
            return new Waiting(kind, jobs + more.jobs(), overdue + more.overdue());
        }
    }

    private final String key;

    WorkKind(String key) {
        this.key = key;
    }

    public String words() {
        return say(key);
    }

    static List<Waiting> waiting(List<JobQueue.Due> due) {
        Map<WorkKind, Waiting> kinds = new EnumMap<>(WorkKind.class);
        for (JobQueue.Due one : due) {
            kinds.compute(
                    of(one.task()), (kind, before) -> (before == null ? new Waiting(kind, 0, 0) : before).with(one));
        }
        return new ArrayList<>(kinds.values());
    }

    private static WorkKind of(String task) {
        return switch (task) {
            case "deliver-mail", "mail-room-link", "mail-sign-in-link" -> MAIL;
            case "sweep-ledger-submissions",
                    "ask-witnesses-to-cosign",
                    "tell-watchers-of-the-ledger",
                    "recheck-organisation-keys" -> LEDGER;
            case "send-newsletter", "tell-change", "tell-week", "deliver-notice", "tell-endpoints" -> TELLING;
            case "look-at-sign-on", "look-at-comment", "look-at-subscription", "carry-out-decisions" -> FORMS;
            case "read-answers", "file-answer", "read-returned-mail" -> INCOMING;
            case "read-copy", "look-at-sources" -> SOURCES;
            case "make-nightly-backup" -> BACKUP;
            default ->
                switch (task.replaceFirst("-.*", "")) {
                    case "render" -> PAGES;
                    case "index", "refresh", "relate" -> SEARCH;
                    default -> UPKEEP;
                };
        };
    }
}
