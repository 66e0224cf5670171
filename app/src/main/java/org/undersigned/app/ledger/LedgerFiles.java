package org.undersigned.app.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.publicfiles.SiteFolder;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;

/**
 * The log as files under {@code data/site/ledger}, at the paths that it has over HTTP: bundles and tiles first, the
 * checkpoint last, so that whoever reads the checkpoint finds all that it commits to.
 */
@Component
class LedgerFiles {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    // Transactions commit in another order than their clocks say.
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final String ROOT = "ledger/";

    private final Ledger ledger;
    private final SiteFolder folder;
    private final Clock clock;
    private Instant addendaUntil = Instant.EPOCH;

    LedgerFiles(Ledger ledger, SiteFolder folder, Clock clock) {
        this.ledger = ledger;
        this.folder = folder;
        this.clock = clock;
    }

    synchronized void write() {
        String signed = ledger.signed();
        long size = sizeOf(signed);
        for (TilePath path : TilePath.added(writtenSize(), size)) {
            folder.write(ROOT + path.path(), ledger.tile(path).orElseThrow());
            if (path.level() == 0) {
                folder.write(
                        ROOT + TilePath.bundlePath(path.number(), path.width()),
                        ledger.bundle(path).orElseThrow());
            }
        }
        writeAddenda();
        folder.write(ROOT + "policy", ledger.policy().getBytes(StandardCharsets.UTF_8));
        folder.write(ROOT + "checkpoint", signed.getBytes(StandardCharsets.UTF_8));
    }

    private long writtenSize() {
        Path checkpoint = folder.path(ROOT + "checkpoint");
        try {
            return Files.exists(checkpoint) ? sizeOf(Files.readString(checkpoint)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(String signed) {
        return Checkpoint.parse(SignedNote.parse(signed).text()).size();
    }

    private void writeAddenda() {
        Instant now = clock.instant();
        for (String sha256 : ledger.disclosedSince(addendaUntil)) {
            if (!Files.exists(folder.path(addendum(sha256)))) {
                ledger.disclosedAddendum(sha256).ifPresent(content -> folder.write(addendum(sha256), content));
            }
        }
        ledger.erasedSince(addendaUntil).forEach(sha256 -> folder.delete(addendum(sha256)));
        addendaUntil = now.minus(OVERLAP);
    }

    // c2sp.org/tlog-addenda
    private static String addendum(String sha256) {
        return ROOT + "addenda/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> writeLedgerFiles(EachNode eachNode, LedgerFiles files) {
            return eachNode.recurring("write-ledger-files", FixedDelay.of(PAUSE), files::write);
        }
    }
}
