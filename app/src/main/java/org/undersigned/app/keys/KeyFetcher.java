package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.Fetched;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.fetching.TextRecords;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.KeyRecords;

/**
 * Looks where an organisation publishes its keys: at its site and in the DNS. A site that is away, a file that cannot be
 * read or a resolver that answers nonsense changes nothing: only what can be read says that a key is gone.
 */
@Component
public class KeyFetcher {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final GuardedClient client;
    private final TextRecords records;
    private final OrganisationKeys keys;
    private final Ledger ledger;

    KeyFetcher(GuardedClient client, TextRecords records, OrganisationKeys keys, Ledger ledger) {
        this.client = client;
        this.records = records;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Answers when the ledger has recorded what has changed. */
    public FetchOutcome fetch(Organisation organisation) {
        if (organisation.domain().isEmpty()) {
            return new FetchOutcome.Failed(say("keys.problem.no-website"));
        }
        String domain = organisation.domain().get();
        List<KeyReading.Read> readings = new ArrayList<>();
        List<KeyReading.Unread> unread = new ArrayList<>();
        for (KeyReading reading : List.of(file(domain), records(domain))) {
            switch (reading) {
                case KeyReading.Read read -> readings.add(read);
                case KeyReading.Unread none -> unread.add(none);
            }
        }
        FetchOutcome.Read taken = keys.take(organisation, readings);
        taken.submissions().forEach(ledger::await);
        List<String> sentences = new ArrayList<>();
        if (readings.stream().allMatch(reading -> reading.keys().isEmpty()) && taken.revoked() == 0) {
            unread.forEach(none -> sentences.add(none.sentence()));
            readings.forEach(read -> sentences.add(none(read.place(), domain)));
            return new FetchOutcome.Failed(String.join(" ", sentences));
        }
        unread.stream().filter(KeyReading.Unread::isTrouble).forEach(none -> sentences.add(none.sentence()));
        sentences.addAll(taken.concerns());
        return new FetchOutcome.Read(taken.added(), taken.revoked(), taken.submissions(), sentences);
    }

    private KeyReading file(String domain) {
        String address = KeyPlace.fileAddress(domain);
        try {
            Fetched answer = client.get(URI.create(address), KeyFile.LONGEST);
            return answer.status() == OK
                    ? KeyReading.Read.of(KeyPlace.FILE, answer.body())
                    : new KeyReading.Unread(
                            KeyPlace.FILE,
                            say("keys.problem.no-file", "address", address, "status", String.valueOf(answer.status())),
                            answer.status() != GONE && answer.status() != NOT_FOUND);
        } catch (FetchRefused e) {
            return unread(KeyPlace.FILE, e.sentence());
        } catch (IllegalArgumentException e) {
            return unread(
                    KeyPlace.FILE,
                    say("keys.problem.file", "address", address, "reason", String.valueOf(e.getMessage())));
        }
    }

    private KeyReading records(String domain) {
        if (records.isOff()) {
            return new KeyReading.Unread(KeyPlace.RECORDS, say("keys.problem.no-dns"), false);
        }
        try {
            List<String> texts = records.at(KeyRecords.nameFor(domain));
            return KeyRecords.haveKeys(texts)
                    ? KeyReading.Read.of(KeyPlace.RECORDS, KeyRecords.keyFile(domain, texts))
                    : KeyReading.Read.empty(KeyPlace.RECORDS);
        } catch (FetchRefused e) {
            return unread(KeyPlace.RECORDS, e.sentence());
        } catch (IllegalArgumentException e) {
            return unread(
                    KeyPlace.RECORDS,
                    say(
                            "keys.problem.records",
                            "name",
                            KeyRecords.nameFor(domain),
                            "reason",
                            String.valueOf(e.getMessage())));
        }
    }

    private static String none(KeyPlace place, String domain) {
        return switch (place) {
            case FILE -> say("keys.problem.none-in-file", "address", KeyPlace.fileAddress(domain));
            case RECORDS -> say("keys.problem.none-in-records", "name", KeyRecords.nameFor(domain));
        };
    }

    private static KeyReading unread(KeyPlace place, String sentence) {
        return new KeyReading.Unread(place, sentence, true);
    }
}
