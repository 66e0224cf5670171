package org.undersigned.app.commitments.shown;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.Citing;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publicfiles.ShownFiles;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.publishing.JoiningPages;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.SectionsChanged;

/** Keeps the public files of all instruments. */
@Component
class CommitmentFiles implements JoiningPages {
    static final String LIST = "/commitments";

    private final ShownInstruments instruments;
    private final CommitmentDocuments documents;
    private final Citing citing;
    private final ShownFiles pages;
    private final PublicFiles files;
    private final ApplicationEventPublisher events;
    private final Map<StatementId, Map<UUID, List<CitingStatement>>> cited = new HashMap<>();
    private final Map<UUID, ShownInstrument> shown = new HashMap<>();
    private boolean isStale = true;

    CommitmentFiles(
            ShownInstruments instruments,
            CommitmentDocuments documents,
            Citing citing,
            ShownFiles pages,
            PublicFiles files,
            ApplicationEventPublisher events) {
        this.instruments = instruments;
        this.documents = documents;
        this.citing = citing;
        this.pages = pages;
        this.files = files;
        this.events = events;
    }

    @Override
    public synchronized void changed(PublicStatement statement) {
        Map<UUID, List<CitingStatement>> now = new HashMap<>();
        for (Citation citation : citing.of(statement.revision())) {
            now.computeIfAbsent(citation.obligation(), obligation -> new ArrayList<>())
                    .add(CitingStatement.of(statement, citation.place()));
        }
        Map<UUID, List<CitingStatement>> before = Optional.ofNullable(
                        cited.put(statement.revision().statement(), now))
                .orElse(Map.of());
        isStale |= !now.equals(before);
    }

    /** An instrument's page names the statements that cite it: it is put together anew when those are others. */
    @Override
    public synchronized void put(List<PublicStatement> statements) {
        Set<StatementId> there = statements.stream()
                .map(statement -> statement.revision().statement())
                .collect(Collectors.toSet());
        isStale |= cited.keySet().retainAll(there);
        if (isStale) {
            instruments.all(cites()).forEach(this::put);
            putList();
            isStale = false;
        }
    }

    /** Something about this instrument has changed. */
    synchronized void render(UUID instrument) {
        boolean isFirst = shown.isEmpty();
        instruments.of(instrument, cites()).ifPresent(this::put);
        putList();
        if (isFirst && !shown.isEmpty()) {
            events.publishEvent(new SectionsChanged());
        }
    }

    /** Time has passed: what is overdue now is shown so, and on the pages of statements that cite it. */
    synchronized void look() {
        instruments.all(cites()).forEach(this::put);
        putList();
    }

    /** Statements that cite one of these, as far as their pages have been rendered. */
    synchronized Set<StatementId> citing(Set<UUID> obligations) {
        Set<StatementId> statements = new HashSet<>(citing.statements(obligations));
        cited.forEach((statement, cites) -> {
            if (cites.keySet().stream().anyMatch(obligations::contains)) {
                statements.add(statement);
            }
        });
        return statements;
    }

    private Map<UUID, List<CitingStatement>> cites() {
        Map<UUID, List<CitingStatement>> all = new HashMap<>();
        cited.values()
                .forEach(some -> some.forEach((obligation, cites) ->
                        all.computeIfAbsent(obligation, id -> new ArrayList<>()).addAll(cites)));
        all.values().forEach(cites -> cites.sort(Comparator.comparing(CitingStatement::path)));
        return all;
    }

    private void put(ShownInstrument now) {
        Instrument instrument = now.instrument();
        Optional<ShownInstrument> before = Optional.ofNullable(shown.put(instrument.id(), now));
        // What the page links to is there before it is.
        now.obligations().stream()
                .flatMap(ShownObligation::all)
                .map(FollowedObligation::obligation)
                .forEach(one -> files.put(
                        instrument.path() + "/obligations/" + one.hex() + ".txt",
                        PublicFile.text(one.record().encode())));
        files.put(instrument.path() + ".json", documents.file(now));
        files.put(instrument.path() + ".csv", CommitmentTable.file(now));
        pages.put(
                instrument.path(),
                "commitments/instrument",
                () -> instrument.terms().title(),
                Map.of("shown", now));
        before.map(earlier -> otherwise(earlier, now))
                .filter(changed -> !changed.isEmpty())
                .ifPresent(changed ->
                        citing(changed).forEach(statement -> events.publishEvent(new BesideChanged(statement))));
    }

    /** Obligations that stand otherwise than before, or about which the ledger has more. */
    private static Set<UUID> otherwise(ShownInstrument before, ShownInstrument now) {
        Map<UUID, String> earlier = glances(before);
        return glances(now).entrySet().stream()
                .filter(one -> !one.getValue().equals(earlier.getOrDefault(one.getKey(), one.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, String> glances(ShownInstrument instrument) {
        return instrument.obligations().stream()
                .flatMap(ShownObligation::all)
                .collect(Collectors.toMap(
                        one -> one.obligation().id(),
                        one -> one.state().glance() + " " + one.state().since() + " "
                                + one.state().timing().isOverdue() + " "
                                + one.recorded().steps().size()));
    }

    private void putList() {
        if (!shown.isEmpty()) {
            files.put(CommitmentDocuments.SCHEMA_PATH, CommitmentDocuments.schema());
            List<ShownInstrument> all = shown.values().stream()
                    .sorted(Comparator.comparing((ShownInstrument one) ->
                                    one.instrument().terms().dated())
                            .reversed()
                            .thenComparing(one -> one.instrument().slug()))
                    .toList();
            pages.put(LIST, "commitments/all", () -> say("commitments.title"), Map.of("instruments", all));
        }
    }
}
