package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Organisations that {@link InvitedRows} invited and that sign by their links, many at once, without HTTP. */
final class SigningCrowd {
    private SigningCrowd() {}

    /** Gives the signatures a second. */
    static double sign(TestSite site, String slug, int from, int signatures, int atOnce) throws InterruptedException {
        Statements statements = site.bean(Statements.class);
        String text = statements
                .latestRevision(statements.withSlug(slug).id())
                .orElseThrow()
                .sha256();
        return sign(site.bean(SharedSigning.class), text, from, signatures, atOnce);
    }

    /** @param text digest of what they sign */
    static double sign(SharedSigning signing, String text, int from, int signatures, int atOnce)
            throws InterruptedException {
        Declaration declaration = new Declaration("Chair", Authority.BOARD_DECISION);
        AtomicInteger next = new AtomicInteger(from);
        AtomicInteger signed = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> crowd = IntStream.range(0, atOnce)
                .mapToObj(any -> Thread.ofVirtual().start(() -> {
                    for (int n = next.getAndIncrement(); n < from + signatures; n = next.getAndIncrement()) {
                        LinkToken link = new LinkToken("%032d".formatted(n));
                        if (signing.signByMail(link, declaration, text) instanceof SignOutcome.Signed) {
                            signed.incrementAndGet();
                        }
                    }
                }))
                .toList();
        for (Thread signer : crowd) {
            signer.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(signed.get()).isEqualTo(signatures);
        return signatures / seconds;
    }
}
