package org.undersigned.app.publishing;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.CountriesNoted;
import org.undersigned.app.accounts.SiteSetUp;
import org.undersigned.app.errata.ErratumNoted;
import org.undersigned.app.fuses.FuseMended;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.jobs.NodeReturned;
import org.undersigned.app.jobs.PacedTurns;
import org.undersigned.app.ledger.CheckpointCosigned;
import org.undersigned.app.ledger.Witnesses;
import org.undersigned.app.opencall.OpenCallChanged;
import org.undersigned.app.reported.NamesReported;
import org.undersigned.app.signatories.SignatoriesChanged;
import org.undersigned.app.signatories.SignatureErased;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.translating.TranslationsChanged;
import org.undersigned.app.web.SectionsChanged;

/** The job that renders a statement's files after a change, on every node, staged in the transaction that changed it. */
@Component
class RenderStatement {
    static final String TASK = "render-statement";
    /** In place of a statement: what is made of all together. */
    static final String WHAT_JOINS = "joining";

    private static final String WHOLE_SITE = "site";
    // A full disk may take an operator some hours; the next start renders everything in any case.
    private static final int TRIES = 14;

    private final EachNode eachNode;
    private final PublishedTexts texts;
    private final Witnesses witnesses;

    RenderStatement(EachNode eachNode, PublishedTexts texts, Witnesses witnesses) {
        this.eachNode = eachNode;
        this.texts = texts;
        this.witnesses = witnesses;
    }

    @EventListener
    void published(StatementPublished event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void changed(SignatoriesChanged event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void erased(SignatureErased event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void withdrawn(SignatureWithdrawn event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void noted(ErratumNoted event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void reported(NamesReported event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void translated(TranslationsChanged event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void besideChanged(BesideChanged event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    /** The page links to the form while it takes somebody. */
    @EventListener
    void openCallChanged(OpenCallChanged event) {
        eachNode.stage(TASK, event.statement().value().toString());
    }

    /** Proofs that were made before enough witnesses had cosigned are made again. */
    @EventListener(CheckpointCosigned.class)
    void cosigned() {
        int known = witnesses.all().size();
        texts.all().stream()
                .map(PublishedTexts.Published::statement)
                .filter(statement -> !statement.checkpoint().isFinal()
                        || statement.checkpoint().witnesses() != known)
                .forEach(statement -> eachNode.stage(
                        TASK, statement.revision().statement().value().toString()));
    }

    @EventListener({SiteSetUp.class, CountriesNoted.class, SectionsChanged.class, NodeReturned.class, FuseMended.class})
    void named() {
        eachNode.stage(TASK, WHOLE_SITE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> statementRendering(EachNode eachNode, SiteRenderer renderer) {
            PacedTurns<StatementId> turns = new PacedTurns<>(renderer::render, () -> {});
            return eachNode.task(TASK, TRIES, what -> render(what, turns, renderer));
        }

        private static void render(String what, PacedTurns<StatementId> turns, SiteRenderer renderer) {
            if (what.equals(WHOLE_SITE)) {
                renderer.renderAll();
            } else if (what.equals(WHAT_JOINS)) {
                renderer.join();
            } else {
                try {
                    turns.take(new StatementId(UUID.fromString(what)));
                } finally {
                    // Also of others that were shown before this one failed.
                    renderer.joinChanged();
                }
            }
        }
    }
}
