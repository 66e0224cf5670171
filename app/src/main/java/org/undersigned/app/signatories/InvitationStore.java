package org.undersigned.app.signatories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.StatementId;

/** Invitations and their links. */
@Component
class InvitationStore {
    private static final String COLUMNS =
            "i.id, i.statement_id, i.organisation_id, i.email, i.answer, i.invited_at, i.answered_at, i.objected_at";

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the organisation is invited to this statement already. */
    boolean create(Invitation invitation, UUID by) {
        return jdbc.sql("""
                        INSERT INTO invitation (id, statement_id, organisation_id, email, answer, invited_by, invited_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (statement_id, organisation_id) DO NOTHING""")
                        .param(invitation.id())
                        .param(invitation.statement().value())
                        .param(invitation.organisation())
                        .param(invitation.email().value())
                        .param(invitation.answer().stored())
                        .param(by)
                        .param(invitation.invitedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A new link for the invitation; any earlier one stops working. */
    void replaceLink(UUID invitation, byte[] tokenHash, Instant expires) {
        jdbc.sql("UPDATE invitation_link SET replaced = true WHERE invitation_id = ?")
                .param(invitation)
                .update();
        jdbc.sql("INSERT INTO invitation_link (token_hash, invitation_id, expires_at) VALUES (?, ?, ?)")
                .params(tokenHash, invitation, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Invitation> byLink(byte[] tokenHash, Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM invitation i JOIN invitation_link l ON l.invitation_id = i.id
                        WHERE l.token_hash = ? AND NOT l.replaced AND l.expires_at > ?""")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM invitation i WHERE i.id = ?")
                .param(id)
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> of(StatementId statement, UUID organisation) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM invitation i WHERE i.statement_id = ? AND i.organisation_id = ?")
                .params(statement.value(), organisation)
                .query(InvitationStore::invitation)
                .optional();
    }

    int count(StatementId statement) {
        return jdbc.sql("SELECT count(*) FROM invitation WHERE statement_id = ?")
                .param(statement.value())
                .query(Integer.class)
                .single();
    }

    List<Invitation> of(StatementId statement) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM invitation i WHERE i.statement_id = ? ORDER BY i.invited_at, i.id")
                .param(statement.value())
                .query(InvitationStore::invitation)
                .list();
    }

    /** Changes the answer only while it is open, so that a late click cannot undo a signature. */
    boolean answer(UUID invitation, Answer answer, Instant now) {
        return jdbc.sql("""
                        UPDATE invitation SET answer = ?, answered_at = ?
                        WHERE id = ? AND answer IN ('invited', 'considering', 'approved')""")
                        .params(answer.stored(), now.atOffset(ZoneOffset.UTC), invitation)
                        .update()
                == 1;
    }

    /** Marks a signed invitation as disputed, the first time; gives who invited. */
    Optional<UUID> object(UUID invitation, Instant now) {
        return jdbc.sql("""
                        UPDATE invitation SET objected_at = ?
                        WHERE id = ? AND answer = 'signed' AND objected_at IS NULL RETURNING invited_by""")
                .params(now.atOffset(ZoneOffset.UTC), invitation)
                .query(UUID.class)
                .optional();
    }

    /** The coordinator asks again an organisation that had declined or whose mail went astray. */
    void reopen(UUID invitation, EmailAddress email) {
        jdbc.sql("""
                        UPDATE invitation SET email = ?, answered_at = NULL,
                            answer = CASE WHEN answer IN ('declined', 'misdirected') THEN 'invited' ELSE answer END
                        WHERE id = ? AND answer <> 'signed'""").params(email.value(), invitation).update();
    }

    /** Forgets the address that the invitation went to, and its links. */
    void forget(UUID invitation) {
        jdbc.sql("DELETE FROM invitation_link WHERE invitation_id = ?")
                .param(invitation)
                .update();
        jdbc.sql("UPDATE invitation SET email = ? WHERE id = ?")
                .params(EmailAddress.ERASED.value(), invitation)
                .update();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getObject("organisation_id", UUID.class),
                new EmailAddress(row.getString("email")),
                Answer.fromStored(row.getString("answer")),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("objected_at") != null);
    }
}
