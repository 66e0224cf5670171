package org.undersigned.app.signatories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;

/** Judges whether signatories can sign now what they were shown. A crowd costs as many questions as one. */
@Component
class Readiness {
    /**
     * Somebody wants to sign.
     *
     * @param signatory none where the link does not work
     * @param authority its code
     * @param shownSha256 digest of the text that was read
     */
    record Asked(Optional<Signatory> signatory, String authority, String shownSha256) {}

    sealed interface Judged {
        /** Can sign this text, which stays the present one until the caller's transaction ends. */
        record Ready(Signatory signatory, Revision revision) implements Judged {}

        record Refused(SignOutcome outcome) implements Judged {}
    }

    private final SignatureStore signatures;
    private final List<SigningPermission> permissions;
    private final Statements statements;

    Readiness(SignatureStore signatures, List<SigningPermission> permissions, Statements statements) {
        this.signatures = signatures;
        this.permissions = permissions;
        this.statements = statements;
    }

    /** In the order asked, in the caller's transaction. */
    List<Judged> judge(List<Asked> asked) {
        List<Signatory> signatories = asked.stream()
                .flatMap(one -> one.signatory().stream())
                .distinct()
                .toList();
        if (signatories.isEmpty()) {
            return asked.stream()
                    .map(one -> refused(new SignOutcome.LinkRefused()))
                    .toList();
        }
        Facts facts = facts(signatories);
        return asked.stream().map(one -> judge(one, facts)).toList();
    }

    private record Facts(
            Map<StatementId, StatementState> states,
            Map<StatementId, Revision> texts,
            Map<UUID, Signature> standing,
            Set<UUID> refused) {}

    // The states come first: held, they keep the texts from changing.
    private Facts facts(List<Signatory> signatories) {
        Map<StatementId, List<UUID>> of = signatories.stream()
                .collect(Collectors.groupingBy(
                        Signatory::statement, Collectors.mapping(Signatory::id, Collectors.toList())));
        Map<StatementId, StatementState> states = statements.statesHeld(of.keySet());
        Map<StatementId, Revision> texts = new HashMap<>();
        Map<UUID, Signature> standing = new HashMap<>();
        of.forEach((statement, ids) -> statements.latestRevision(statement).ifPresent(text -> {
            texts.put(statement, text);
            signatures
                    .signedAmong(ids, text.sha256())
                    .forEach(id -> signatures.of(id, text.sha256()).ifPresent(made -> standing.put(id, made)));
        }));
        Set<UUID> refused = new HashSet<>();
        permissions.forEach(permission -> refused.addAll(permission.refused(signatories)));
        return new Facts(states, texts, standing, refused);
    }

    private static Judged judge(Asked asked, Facts facts) {
        if (asked.signatory().isEmpty()) {
            return refused(new SignOutcome.LinkRefused());
        }
        Signatory signatory = asked.signatory().get();
        Signature earlier = facts.standing().get(signatory.id());
        if (earlier != null) {
            return refused(new SignOutcome.AlreadySigned(earlier));
        }
        // Nobody signs for an organisation in their own name, nor in their own name on its authority.
        boolean isInOwnName = asked.authority().equals(Authority.OWN_NAME.code());
        if (signatory.isPerson() != isInOwnName || facts.refused().contains(signatory.id())) {
            return refused(new SignOutcome.LinkRefused());
        }
        StatementState state = facts.states().get(signatory.statement());
        Revision text = facts.texts().get(signatory.statement());
        if (state == null || text == null || !state.acceptsSignatures()) {
            return refused(new SignOutcome.SigningClosed());
        }
        return text.sha256().equals(asked.shownSha256())
                ? new Judged.Ready(signatory, text)
                : refused(new SignOutcome.TextChanged());
    }

    private static Judged refused(SignOutcome outcome) {
        return new Judged.Refused(outcome);
    }
}
