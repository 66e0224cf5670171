package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which logs and witnesses somebody trusts (c2sp.org/tlog-policy): {@code log}, {@code witness}, {@code group}, {@code quorum}. */
public final class Policy {
    private static final int LONGEST = 1_000_000;
    private static final String NONE = "none";

    private record Group(int needed, List<String> members) {}

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private final Set<VerifierKey> keys = new HashSet<>();
    private @Nullable String quorum;

    private Policy() {}

    /** Refuses unknown lines, references to later ones, a name in two groups, a key twice, and a missing quorum. */
    public static Policy parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a policy that is too long");
        }
        Policy policy = new Policy();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.split("#", 2)[0].strip();
            if (!content.isEmpty()) {
                try {
                    policy.add(content.split("\\s+"));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number + " of the policy: " + e.getMessage(), e);
                }
            }
        }
        if (policy.quorum == null || policy.logs.isEmpty()) {
            throw new IllegalArgumentException("a policy names a log and a quorum");
        }
        return policy;
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "log" -> logs.add(key(words, 1));
            case "witness" -> {
                declare(words);
                witnesses.put(words[1], key(words, 2));
            }
            case "group" -> group(words);
            case "quorum" -> {
                if (quorum != null || words.length != 2 || !(words[1].equals(NONE) || isDeclared(words[1]))) {
                    throw new IllegalArgumentException("one quorum, of a name above");
                }
                quorum = words[1];
            }
            default -> throw new IllegalArgumentException("an unknown word");
        }
    }

    private VerifierKey key(String[] words, int at) {
        if (words.length < at + 1 || words.length > at + 2) {
            throw new IllegalArgumentException("a key, and perhaps an address");
        }
        VerifierKey key = VerifierKey.parse(words[at]);
        if (!keys.add(key)) {
            throw new IllegalArgumentException("a key that stands above already");
        }
        return key;
    }

    private void group(String[] words) {
        declare(words);
        List<String> members = List.of(words).subList(Math.min(3, words.length), words.length);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group has members");
        }
        for (String member : members) {
            if (!isDeclared(member) || !grouped.add(member)) {
                throw new IllegalArgumentException("a member stands above, and in one group only");
            }
        }
        int needed = switch (words[2]) {
            case "all" -> members.size();
            case "any" -> 1;
            default -> (int) Decimal.parse(words[2]);
        };
        if (needed < 1 || needed > members.size()) {
            throw new IllegalArgumentException("a group cannot need more members than it has");
        }
        groups.put(words[1], new Group(needed, members));
    }

    private void declare(String[] words) {
        if (words.length < 2 || words[1].equals(NONE) || isDeclared(words[1])) {
            throw new IllegalArgumentException("a new name");
        }
    }

    private boolean isDeclared(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    public List<VerifierKey> logs() {
        return List.copyOf(logs);
    }

    /**
     * What is wrong with a checkpoint under this policy; empty if nothing. Every key of the policy that bears the
     * checkpoint's origin as its name must have signed: a log with two kinds of key always uses both.
     */
    public List<String> objections(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<String> objections = new ArrayList<>();
        List<VerifierKey> ofThisLog =
                logs.stream().filter(k -> k.name().equals(checkpoint.origin())).toList();
        if (ofThisLog.isEmpty()) {
            objections.add("the log " + checkpoint.origin() + " is not one that the policy names");
        }
        List<VerifierKey> verified = new ArrayList<>();
        for (VerifierKey key : keys) {
            List<NoteSignature> lines =
                    note.signatures().stream().filter(key::isNamedBy).toList();
            if (lines.stream().anyMatch(line -> !key.verifies(note, line))) {
                objections.add("a signature of " + key.name() + " under the checkpoint is wrong");
            } else if (!lines.isEmpty()) {
                verified.add(key);
            } else if (ofThisLog.contains(key)) {
                objections.add("the checkpoint lacks a signature of " + key.name());
            }
        }
        if (quorum != null && !quorum.equals(NONE) && !isMet(quorum, verified)) {
            objections.add("too few witnesses have cosigned the checkpoint");
        }
        return objections;
    }

    private boolean isMet(String name, List<VerifierKey> verified) {
        Group group = groups.get(name);
        if (group == null) {
            VerifierKey witness = witnesses.get(name);
            return witness != null && verified.contains(witness);
        }
        return group.members().stream()
                        .filter(member -> isMet(member, verified))
                        .count()
                >= group.needed();
    }
}
