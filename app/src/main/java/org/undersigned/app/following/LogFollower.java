package org.undersigned.app.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TiledTree;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import org.undersigned.verify.bundle.VerificationReport.Result;

/**
 * Looks at a live log: its signatures, and whether it extends what was seen of it before (RFC 6962, section 2.1.2).
 * Remembers the new state only where all of it holds.
 */
public final class LogFollower {
    private final RemoteLog log;
    private final Memory memory;

    public LogFollower(RemoteLog log, Memory memory) {
        this.log = log;
        this.memory = memory;
    }

    /**
     * What one look found.
     *
     * @param before size of the tree that was seen before; 0 at the first look
     * @param results in plain sentences; what is wrong among them means that the log does not hold
     */
    public record Look(Checkpoint now, long before, List<Result> results) {
        public Look {
            results = List.copyOf(results);
        }

        public boolean holds() {
            return results.stream().noneMatch(result -> result.outcome() == Outcome.WRONG);
        }
    }

    /**
     * Looks once.
     *
     * @param trusted a policy that the reader has from elsewhere; without it the keys of the first look are kept to
     * @param others earlier states that must be part of this log too, such as a proof bundle's
     */
    public Look look(Optional<String> trusted, List<Checkpoint> others) throws Unreachable {
        SignedNote note = log.checkpoint();
        Checkpoint now = parsed(note);
        Optional<Memory.Seen> seen = memory.of(now.origin());
        String policy = policy(trusted, seen);
        List<Result> results = new ArrayList<>(signatures(note, policy, trusted.isPresent(), seen.isPresent()));
        try {
            TiledTree tree = log.tree(now.size());
            seen.ifPresent(earlier ->
                    results.add(consistency(tree, now, earlier.checkpoint(), "what this computer saw of it before")));
            others.forEach(other -> results.add(consistency(tree, now, other, "the state in the proof bundle")));
        } catch (RemoteLog.TileMissing e) {
            throw e.reason();
        }
        Look look =
                new Look(now, seen.map(earlier -> earlier.checkpoint().size()).orElse(0L), results);
        if (look.holds()) {
            memory.keep(now.origin(), new Memory.Seen(note, policy));
        }
        return look;
    }

    private Checkpoint parsed(SignedNote note) throws Unreachable {
        try {
            return Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new Unreachable("What stands at " + log.prefix() + "/checkpoint is no checkpoint.", e);
        }
    }

    private String policy(Optional<String> trusted, Optional<Memory.Seen> seen) throws Unreachable {
        if (trusted.isPresent()) {
            return trusted.get();
        }
        return seen.isPresent() ? seen.get().policy() : log.policy();
    }

    private List<Result> signatures(SignedNote note, String policy, boolean isTrusted, boolean isKnown)
            throws Unreachable {
        List<String> objections;
        try {
            objections = Policy.parse(policy).objections(note);
        } catch (IllegalArgumentException e) {
            throw new Unreachable("The policy cannot be used: " + e.getMessage() + ".", e);
        }
        List<Result> results = new ArrayList<>();
        if (objections.isEmpty()) {
            results.add(new Result(
                    Outcome.CHECKED, "The live ledger’s state is signed with every key that its policy names."));
        }
        objections.forEach(objection -> results.add(new Result(Outcome.WRONG, "The live ledger: " + objection + ".")));
        if (!isTrusted) {
            results.add(new Result(
                    Outcome.NOT_CHECKABLE,
                    isKnown
                            ? "The ledger’s keys are those that this computer saw first; nobody else has confirmed them."
                            : "The ledger’s keys were taken from the ledger itself, and are remembered from now on. Compare"
                                    + " them with keys from elsewhere, and give those with --policy."));
        }
        return results;
    }

    private Result consistency(TiledTree tree, Checkpoint now, Checkpoint earlier, String what) {
        if (!earlier.origin().equals(now.origin())) {
            return new Result(
                    Outcome.WRONG,
                    "The live ledger is %s, and not %s, as %s was.".formatted(now.origin(), earlier.origin(), what));
        }
        if (earlier.size() > now.size()) {
            return new Result(
                    Outcome.WRONG,
                    "The live ledger has %d entries, fewer than the %d of %s: entries are missing."
                            .formatted(now.size(), earlier.size(), what));
        }
        boolean follows =
                earlier.size() == 0 || tree.proveConsistency(earlier.size()).holds(earlier.root(), now.root());
        return follows
                ? new Result(
                        Outcome.CHECKED,
                        "The live ledger, of %d entries, extends %s, of %d: nothing was changed or removed."
                                .formatted(now.size(), what, earlier.size()))
                : new Result(
                        Outcome.WRONG,
                        "The live ledger does not extend %s (%d entries): its past was changed, or it shows different"
                                        .formatted(what, earlier.size())
                                + " things to different people. Keep the file in which the old state is remembered.");
    }
}
