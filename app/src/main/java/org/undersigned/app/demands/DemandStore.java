package org.undersigned.app.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Followed demands and their numbers in each published text. In the caller's transaction. */
@Component
class DemandStore {
    /** Where a demand stands. */
    record Place(UUID demand, StatementId statement, int revision, int number, Optional<LocalDate> due) {}

    private static final RowMapper<Place> PLACE = (row, n) -> new Place(
            row.getObject("demand_id", UUID.class),
            new StatementId(row.getObject("statement_id", UUID.class)),
            row.getInt("revision"),
            row.getInt("number"),
            Optional.ofNullable(row.getObject("due_on", LocalDate.class)));

    private final JdbcClient jdbc;

    DemandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else place demands of this statement until the transaction ends. */
    void hold(StatementId statement) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("demands " + statement)
                .query((row, n) -> n)
                .single();
    }

    void add(UUID id, StatementId statement, Instant now) {
        jdbc.sql("INSERT INTO followed_demand (id, statement_id, added_at) VALUES (?, ?, ?)")
                .params(id, statement.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void place(Place place) {
        jdbc.sql("""
                        INSERT INTO followed_place (statement_id, revision, number, demand_id, due_on)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(place.statement().value())
                .param(place.revision())
                .param(place.number())
                .param(place.demand())
                .param(place.due().orElse(null))
                .update();
    }

    /** By revision, then number. */
    NavigableMap<Integer, NavigableMap<Integer, UUID>> places(StatementId statement) {
        NavigableMap<Integer, NavigableMap<Integer, UUID>> places = new TreeMap<>();
        of(List.of(statement))
                .forEach(place -> places.computeIfAbsent(place.revision(), revision -> new TreeMap<>())
                        .put(place.number(), place.demand()));
        return places;
    }

    List<Place> of(Collection<StatementId> statements) {
        return jdbc.sql(
                        "SELECT * FROM followed_place WHERE statement_id = ANY (?) ORDER BY statement_id, revision, number")
                .param(statements.stream().map(StatementId::value).toArray(UUID[]::new))
                .query(PLACE)
                .list();
    }

    /** Demands of the texts that the public sees which are due by this day, and whose notice of this kind is not there. */
    List<Place> dueBy(LocalDate day, DueNotice.Kind kind) {
        return jdbc.sql("""
                        SELECT place.* FROM followed_place place
                        WHERE place.due_on <= ?
                          AND NOT EXISTS (SELECT 1 FROM followed_place later
                                          WHERE later.statement_id = place.statement_id AND later.revision > place.revision)
                          AND NOT EXISTS (SELECT 1 FROM due_notice notice
                                          WHERE notice.demand_id = place.demand_id AND notice.due_on = place.due_on
                                            AND notice.kind = ?)
                        ORDER BY place.due_on, place.demand_id""").params(day, kind.name()).query(PLACE).list();
    }

    /** False where it was noticed before. */
    boolean notice(UUID demand, LocalDate due, DueNotice.Kind kind, Instant now) {
        return jdbc.sql("""
                        INSERT INTO due_notice (demand_id, due_on, kind, noticed_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(demand, due, kind.name(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<StatementId> statementOf(UUID demand) {
        return jdbc.sql("SELECT statement_id FROM followed_demand WHERE id = ?")
                .param(demand)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Zones that coordinators have named, by the addressee's key. */
    Map<String, String> zones() {
        Map<String, String> zones = new TreeMap<>();
        jdbc.sql("SELECT addressee, zone FROM addressee_zone").query(row -> {
            zones.put(row.getString(1), row.getString(2));
        });
        return zones;
    }

    void setZone(String addressee, String zone) {
        jdbc.sql("""
                        INSERT INTO addressee_zone (addressee, zone) VALUES (?, ?)
                        ON CONFLICT (addressee) DO UPDATE SET zone = excluded.zone""").params(addressee, zone).update();
    }
}
