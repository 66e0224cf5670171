package org.undersigned.app.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements and their states. */
@Component
class StatementStore {
    private static final String COLUMNS =
            "id, slug, state, revising, accepts_late, created_at, opened_at, published_at, ended_at";

    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(Statement begun, UUID by) {
        jdbc.sql("INSERT INTO statement (id, slug, state, created_by, created_at) VALUES (?, ?, 'draft', ?, ?)")
                .params(
                        begun.id().value(),
                        begun.slug().value(),
                        by,
                        begun.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The slug itself where it is free, else with the lowest number behind it that is. */
    Slug freeSlug(Slug wished) {
        Slug slug = wished;
        for (int n = 2; isTaken(slug); n++) {
            slug = wished.withNumber(n);
        }
        return slug;
    }

    private boolean isTaken(Slug slug) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM statement WHERE slug = ?)")
                .param(slug.value())
                .query(Boolean.class)
                .single();
    }

    void setSlug(StatementId id, Slug slug) {
        jdbc.sql("UPDATE statement SET slug = ? WHERE id = ?")
                .params(slug.value(), id.value())
                .update();
    }

    Optional<Statement> find(StatementId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM statement WHERE id = ?")
                .param(id.value())
                .query(StatementStore::statement)
                .optional();
    }

    /** Holds the row until the transaction ends, so that two transitions cannot cross. */
    Optional<Statement> lock(StatementId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM statement WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(StatementStore::statement)
                .optional();
    }

    /** Lets others read and sign at the same time, but no transition happen, until the transaction ends. */
    Optional<Statement> share(StatementId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM statement WHERE id = ? FOR SHARE")
                .param(id.value())
                .query(StatementStore::statement)
                .optional();
    }

    /** The same of several, by their ids: locked in one order, so that nobody waits for one another. */
    Map<StatementId, StatementState> shareAll(Collection<StatementId> ids) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM statement WHERE id = ANY (?) ORDER BY id FOR SHARE")
                .param(ids.stream().map(StatementId::value).toArray(UUID[]::new))
                .query(StatementStore::statement)
                .list()
                .stream()
                .collect(Collectors.toMap(Statement::id, Statement::state));
    }

    Optional<Statement> withSlug(Slug slug) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM statement WHERE slug = ?")
                .param(slug.value())
                .query(StatementStore::statement)
                .optional();
    }

    List<Statement> all() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM statement ORDER BY created_at DESC")
                .query(StatementStore::statement)
                .list();
    }

    List<Statement> published() {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM statement WHERE state IN ('published', 'closed') ORDER BY published_at DESC")
                .query(StatementStore::statement)
                .list();
    }

    void setState(StatementId id, StatementState state) {
        switch (state) {
            case StatementState.Draft draft -> throw new IllegalArgumentException("nothing goes back to a draft");
            case StatementState.OpenForSigning open -> update(id, "open", "opened_at", open.openedAt());
            case StatementState.Published published -> {
                update(id, "published", "published_at", published.publishedAt());
                jdbc.sql("UPDATE statement SET accepts_late = ? WHERE id = ?")
                        .params(published.acceptsLate(), id.value())
                        .update();
            }
            case StatementState.Closed closed -> update(id, "closed", "ended_at", closed.closedAt());
            case StatementState.Withdrawn withdrawn -> update(id, "withdrawn", "ended_at", withdrawn.withdrawnAt());
        }
    }

    void setRevising(StatementId id, boolean revising) {
        jdbc.sql("UPDATE statement SET revising = ? WHERE id = ?")
                .params(revising, id.value())
                .update();
    }

    private void update(StatementId id, String state, String column, Instant at) {
        jdbc.sql("UPDATE statement SET state = ?, " + column + " = ? WHERE id = ?")
                .params(state, at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    private static Statement statement(ResultSet row, int n) throws SQLException {
        return new Statement(
                new StatementId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                state(row),
                row.getBoolean("revising"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static StatementState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "draft" -> new StatementState.Draft();
            case "open" -> new StatementState.OpenForSigning(instant(row, "opened_at"));
            case "published" ->
                new StatementState.Published(instant(row, "published_at"), row.getBoolean("accepts_late"));
            case "closed" -> new StatementState.Closed(instant(row, "published_at"), instant(row, "ended_at"));
            case "withdrawn" -> new StatementState.Withdrawn(instant(row, "ended_at"));
            default -> throw new IllegalStateException("a statement in state " + state);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        if (time == null) {
            throw new IllegalStateException("a statement without " + column);
        }
        return time.toInstant();
    }
}
