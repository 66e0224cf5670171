package org.undersigned.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/** Findings and their steps: rows are added and read, never changed. In the caller's transaction. */
@Component
class FindingStore {
    private static final String STEPS = """
            SELECT step.*, review.accepted, review.note, review.reviewed_by, review.reviewed_at, review.addendum_sha256,
                   recorded.leaf_index
            FROM finding_step step
            LEFT JOIN finding_review review ON review.step = step.id
            LEFT JOIN finding_recorded recorded ON recorded.step = step.id
            """;

    private record StepOf(UUID finding, Step step) {}

    /** A step that the ledger is about to have or has. */
    record Accepted(UUID step, Step.Kind kind, UUID finding, Subject subject) {}

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this one is there already. */
    boolean add(UUID id, Subject subject, Claim claim) {
        return jdbc.sql("""
                        INSERT INTO finding (id, subject_kind, subject, happened_on, says, shows, kept, source,
                                             copy_sha256, language, words)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                        .param(id)
                        .param(subject.kind().code())
                        .param(subject.id())
                        .param(claim.happenedOn())
                        .param(claim.says().map(Enum::name).orElse(null))
                        .param(claim.shows().map(Enum::name).orElse(null))
                        .param(claim.kept().map(Enum::name).orElse(null))
                        .param(claim.source().orElse(null))
                        .param(claim.copySha256().orElse(null))
                        .param(claim.language())
                        .param(claim.words())
                        .update()
                == 1;
    }

    /** Lets nobody else propose or decide anything about the finding until the transaction ends. */
    void hold(UUID finding) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("finding " + finding)
                .query((row, n) -> n)
                .single();
    }

    void propose(UUID finding, Step step) {
        jdbc.sql("""
                        INSERT INTO finding_step (id, finding, step, reason, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        step.id(),
                        finding,
                        step.kind().name(),
                        step.reason(),
                        step.proposedBy(),
                        step.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void review(UUID step, Step.Review review) {
        jdbc.sql("""
                        INSERT INTO finding_review (step, accepted, note, reviewed_by, reviewed_at, addendum_sha256)
                        VALUES (?, ?, ?, ?, ?, nullif(?, ''))""")
                .params(
                        step,
                        review.accepted(),
                        review.note(),
                        review.by(),
                        review.at().atOffset(ZoneOffset.UTC),
                        review.addendumSha256().orElse(""))
                .update();
    }

    void recorded(UUID step, long leafIndex) {
        jdbc.sql("INSERT INTO finding_recorded (step, leaf_index) VALUES (?, ?)")
                .params(step, leafIndex)
                .update();
    }

    /** Those of these submissions that are steps of findings. */
    List<Accepted> accepted(Collection<UUID> submissions) {
        return jdbc.sql("""
                        SELECT step.id, step.step, finding.id AS finding, finding.subject_kind, finding.subject
                        FROM finding_step step JOIN finding ON finding.id = step.finding
                        WHERE step.id = ANY (?) ORDER BY array_position(?, step.id)""")
                .param(submissions.toArray(UUID[]::new))
                .param(submissions.toArray(UUID[]::new))
                .query((row, n) -> new Accepted(
                        row.getObject("id", UUID.class),
                        Step.Kind.valueOf(row.getString("step")),
                        row.getObject("finding", UUID.class),
                        subject(row)))
                .list();
    }

    Optional<Finding> find(UUID id) {
        return findings("WHERE finding.id = ANY (?)", List.of(id)).stream().findFirst();
    }

    /** Of all these subjects, in the order in which they count. */
    List<Finding> of(Collection<UUID> subjects) {
        return findings("WHERE finding.subject = ANY (?)", subjects);
    }

    /** Those that rest on this archived copy, unpublished ones too. */
    List<Finding> withCopy(String sha256) {
        List<UUID> ids = jdbc.sql("SELECT id FROM finding WHERE copy_sha256 = ?")
                .param(sha256)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return findings("WHERE finding.id = ANY (?)", ids);
    }

    /** The archived copies that public findings rest on. */
    List<String> publicCopies() {
        return jdbc.sql("""
                        SELECT DISTINCT copy_sha256 FROM finding JOIN finding_step step ON step.finding = finding.id
                        JOIN finding_recorded recorded ON recorded.step = step.id
                        WHERE copy_sha256 IS NOT NULL""").query((row, n) -> row.getString(1)).list();
    }

    /** Those of which a step waits for a second person. */
    List<Finding> waiting() {
        List<UUID> ids =
                jdbc.sql("""
                        SELECT step.finding FROM finding_step step
                        WHERE NOT EXISTS (SELECT 1 FROM finding_review review WHERE review.step = step.id)
                        ORDER BY step.proposed_at""").query((row, n) -> row.getObject(1, UUID.class)).list();
        return findings("WHERE finding.id = ANY (?)", ids);
    }

    /** Those that are public and have this archived copy. */
    boolean isPublicCopy(String sha256) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM finding JOIN finding_step step ON step.finding = finding.id
                                       JOIN finding_recorded recorded ON recorded.step = step.id
                                       WHERE finding.copy_sha256 = ?)""").param(sha256).query(Boolean.class).single();
    }

    private List<Finding> findings(String which, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] array = ids.toArray(UUID[]::new);
        Map<UUID, List<Step>> steps = jdbc
                .sql(STEPS + "JOIN finding ON finding.id = step.finding " + which
                        + " ORDER BY step.proposed_at, recorded.leaf_index, step.id")
                .param(array)
                .query((row, n) -> new StepOf(row.getObject("finding", UUID.class), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StepOf::finding, Collectors.mapping(StepOf::step, Collectors.toList())));
        return jdbc
                .sql("SELECT finding.*, known.gone_since FROM finding "
                        + "LEFT JOIN finding_source known ON known.address = finding.source " + which)
                .param(array)
                .query((row, n) -> finding(row, steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .stream()
                .sorted(Finding.IN_ORDER)
                .toList();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(Subject.Kind.of(row.getString("subject_kind")), row.getObject("subject", UUID.class));
    }

    private static Finding finding(ResultSet row, List<Step> steps) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                subject(row),
                new Claim(
                        row.getObject("happened_on", LocalDate.class),
                        Optional.ofNullable(row.getString("says")).map(Says::valueOf),
                        Optional.ofNullable(row.getString("shows")).map(Shows::valueOf),
                        Optional.ofNullable(row.getString("kept")).map(Kept::valueOf),
                        Optional.ofNullable(row.getString("source")),
                        Optional.ofNullable(row.getString("copy_sha256")),
                        row.getString("language"),
                        row.getString("words")),
                steps,
                new SourceState(
                        Optional.ofNullable(row.getObject("gone_since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.empty()));
    }

    private static Step step(ResultSet row) throws SQLException {
        Optional<Step.Review> review =
                row.getObject("reviewed_by") == null ? Optional.empty() : Optional.of(review(row));
        Optional<Long> leaf = Optional.ofNullable(row.getObject("leaf_index", Long.class));
        return new Step(
                row.getObject("id", UUID.class),
                Step.Kind.valueOf(row.getString("step")),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                moment(row, "proposed_at"),
                review,
                leaf.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private static Step.Review review(ResultSet row) throws SQLException {
        return new Step.Review(
                row.getBoolean("accepted"),
                row.getString("note"),
                row.getObject("reviewed_by", UUID.class),
                moment(row, "reviewed_at"),
                Optional.ofNullable(row.getString("addendum_sha256")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
