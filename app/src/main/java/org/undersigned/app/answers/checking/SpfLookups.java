package org.undersigned.app.answers.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.TimeoutException;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.MailRecords;

/**
 * The questions that one look at SPF may ask: as many as RFC 7208, 4.6.4 allows. For one check of one message.
 */
final class SpfLookups implements DNSService {
    // The record itself, ten terms, and ten exchangers of each of them would be more than any honest record needs.
    private static final int MOST = 40;
    private static final int MOST_VOID = 2;
    private static final int MOST_RECORDS = 10;
    private static final int LONGEST_RECORD = 4000;

    private final MailRecords records;
    private int asked;
    private int empty;

    SpfLookups(MailRecords records) {
        this.records = records;
    }

    /** Whether the record asked for more than may be asked. */
    boolean areTooMany() {
        return asked > MOST || empty > MOST_VOID;
    }

    /** The checker takes records out of what it gets: each list is its own. */
    @Override
    public List<String> getRecords(DNSRequest request) throws TimeoutException {
        boolean isFirst = asked++ == 0;
        if (areTooMany() || request.getRecordType() == DNSRequest.SPF) {
            return new ArrayList<>();
        }
        try {
            List<String> found = new ArrayList<>(ask(request));
            empty += found.isEmpty() && !isFirst ? 1 : 0;
            return found;
        } catch (FetchRefused e) {
            throw new TimeoutException("no answer");
        }
    }

    private List<String> ask(DNSRequest request) throws FetchRefused {
        String name = Domains.ascii(request.getHostname());
        if (name.isEmpty()) {
            return List.of();
        }
        MailRecords.Kind kind = switch (request.getRecordType()) {
            case DNSRequest.A -> MailRecords.Kind.A;
            case DNSRequest.AAAA -> MailRecords.Kind.AAAA;
            case DNSRequest.MX -> MailRecords.Kind.MX;
            case DNSRequest.PTR -> MailRecords.Kind.PTR;
            default -> MailRecords.Kind.TXT;
        };
        return records.at(name, kind).stream()
                .filter(record -> record.length() <= LONGEST_RECORD)
                .toList();
    }

    @Override
    public CompletionStage<List<String>> getRecordsAsync(DNSRequest request) {
        try {
            return CompletableFuture.completedFuture(getRecords(request));
        } catch (TimeoutException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public List<String> getLocalDomainNames() {
        return List.of("unknown");
    }

    @Override
    public void setTimeOut(int seconds) {
        // Our own client has its limits.
    }

    @Override
    public int getRecordLimit() {
        return MOST_RECORDS;
    }

    @Override
    public void setRecordLimit(int most) {
        // As the RFC says, always.
    }
}
