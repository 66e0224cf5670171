package org.undersigned.app.operation;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Optional;
import org.undersigned.app.jobs.JobQueue;
import org.undersigned.app.jobs.Node;
import org.undersigned.app.jobs.Nodes;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.mail.queue.MailQueue;

/**
 * Who works, and on what.
 *
 * @param mail empty where no mail server is set
 */
public record WorkView(
        List<NodeLine> nodes,
        List<WorkKind.Waiting> jobs,
        Optional<MailQueue.State> mail,
        List<MailQueue.Failed> failed) {
    /** @param isHere whether it has answered this request */
    public record NodeLine(Node node, boolean isHere) {}

    static WorkView of(Nodes nodes, JobQueue jobs, MailQueue mail) {
        return new WorkView(
                nodes.all().stream()
                        .map(node -> new NodeLine(node, nodes.isHere(node)))
                        .toList(),
                WorkKind.waiting(jobs.due()),
                mail.state(),
                mail.failed());
    }

    /** Without an address, as the end of a sentence. */
    public static String why(MailQueue.Failed failed) {
        for (BounceReason reason : BounceReason.values()) {
            if (reason.name().equals(failed.code())) {
                return reason.words();
            }
        }
        return failed.code().contains("Authentication")
                ? say("operation.mail.why.login")
                : say("operation.mail.why.connection");
    }
}
