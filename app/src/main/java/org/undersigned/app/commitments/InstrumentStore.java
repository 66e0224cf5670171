package org.undersigned.app.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.verify.ObligationRecord.Party;

/** Instruments with their parties and sources. In the caller's transaction. */
@Component
class InstrumentStore {
    private record Row(
            UUID id,
            String slug,
            InstrumentKind kind,
            String title,
            String language,
            LocalDate dated,
            Optional<LocalDate> inForce,
            Optional<LocalDate> until,
            String summary,
            UUID proposedBy,
            Optional<String> returned,
            Optional<Instant> publishedAt) {}

    private final JdbcClient jdbc;

    InstrumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else change or decide anything about the instrument until the transaction ends. */
    void hold(UUID instrument) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("instrument " + instrument)
                .query((row, n) -> n)
                .single();
    }

    /** False where another has this slug. */
    boolean add(UUID id, String slug, Terms terms, UUID by, Instant now) {
        boolean added = jdbc.sql("""
                        INSERT INTO instrument (id, slug, kind, title, language, dated_on, in_force_on, until_on, summary,
                                                proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (slug) DO NOTHING""")
                        .param(id)
                        .param(slug)
                        .param(terms.kind().name())
                        .param(terms.title())
                        .param(terms.language())
                        .param(terms.dated())
                        .param(terms.inForce().orElse(null))
                        .param(terms.until().orElse(null))
                        .param(terms.summary())
                        .param(by)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            addLists(id, terms);
        }
        return added;
    }

    void change(UUID id, Terms terms, UUID by, Instant now) {
        jdbc.sql("""
                        UPDATE instrument SET kind = ?, title = ?, language = ?, dated_on = ?, in_force_on = ?,
                               until_on = ?, summary = ?, proposed_by = ?, proposed_at = ? WHERE id = ?""")
                .param(terms.kind().name())
                .param(terms.title())
                .param(terms.language())
                .param(terms.dated())
                .param(terms.inForce().orElse(null))
                .param(terms.until().orElse(null))
                .param(terms.summary())
                .param(by)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
        for (String list : List.of("instrument_party", "instrument_source", "instrument_return")) {
            jdbc.sql("DELETE FROM " + list + " WHERE instrument = ?").param(id).update();
        }
        addLists(id, terms);
    }

    private void addLists(UUID id, Terms terms) {
        for (int i = 0; i < terms.parties().size(); i++) {
            Party party = terms.parties().get(i);
            jdbc.sql("INSERT INTO instrument_party (instrument, position, name, short_name) VALUES (?, ?, ?, ?)")
                    .params(id, i, party.name(), party.shortName())
                    .update();
        }
        for (int i = 0; i < terms.sources().size(); i++) {
            jdbc.sql("INSERT INTO instrument_source (instrument, position, address) VALUES (?, ?, ?)")
                    .params(id, i, terms.sources().get(i))
                    .update();
        }
    }

    void publish(UUID id, UUID by, Instant now) {
        jdbc.sql("INSERT INTO instrument_publication (instrument, published_by, published_at) VALUES (?, ?, ?)")
                .params(id, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sendBack(UUID id, String note, UUID by) {
        jdbc.sql("INSERT INTO instrument_return (instrument, note, returned_by) VALUES (?, ?, ?)")
                .params(id, note, by)
                .update();
    }

    boolean hasPublic() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM instrument_publication)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** The newest date first. */
    List<Instrument> all() {
        return with(jdbc.sql("""
                        SELECT instrument.*, returned.note, publication.published_at FROM instrument
                        LEFT JOIN instrument_return returned ON returned.instrument = instrument.id
                        LEFT JOIN instrument_publication publication ON publication.instrument = instrument.id
                        ORDER BY instrument.dated_on DESC, instrument.slug""").query((row, n) -> row(row)).list());
    }

    Optional<Instrument> find(UUID id) {
        return with(jdbc.sql("""
                        SELECT instrument.*, returned.note, publication.published_at FROM instrument
                        LEFT JOIN instrument_return returned ON returned.instrument = instrument.id
                        LEFT JOIN instrument_publication publication ON publication.instrument = instrument.id
                        WHERE instrument.id = ?""").param(id).query((row, n) -> row(row)).list()).stream()
                .findFirst();
    }

    Optional<UUID> withSlug(String slug) {
        return jdbc.sql("SELECT id FROM instrument WHERE slug = ?")
                .param(slug)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    private List<Instrument> with(List<Row> rows) {
        UUID[] ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        Map<UUID, List<Party>> parties = new HashMap<>();
        jdbc.sql("SELECT * FROM instrument_party WHERE instrument = ANY (?) ORDER BY instrument, position")
                .param(ids)
                .query(row -> {
                    parties.computeIfAbsent(row.getObject("instrument", UUID.class), id -> new ArrayList<>())
                            .add(new Party(row.getString("name"), row.getString("short_name")));
                });
        Map<UUID, List<String>> sources = new HashMap<>();
        jdbc.sql("SELECT * FROM instrument_source WHERE instrument = ANY (?) ORDER BY instrument, position")
                .param(ids)
                .query(row -> {
                    sources.computeIfAbsent(row.getObject("instrument", UUID.class), id -> new ArrayList<>())
                            .add(row.getString("address"));
                });
        return rows.stream()
                .map(row -> new Instrument(
                        row.id(),
                        row.slug(),
                        new Terms(
                                row.kind(),
                                row.title(),
                                row.language(),
                                row.dated(),
                                parties.getOrDefault(row.id(), List.of()),
                                sources.getOrDefault(row.id(), List.of()),
                                row.inForce(),
                                row.until(),
                                row.summary()),
                        row.proposedBy(),
                        row.returned(),
                        row.publishedAt()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                InstrumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("language"),
                row.getObject("dated_on", LocalDate.class),
                Optional.ofNullable(row.getObject("in_force_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                row.getString("summary"),
                row.getObject("proposed_by", UUID.class),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
