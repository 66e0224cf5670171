package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which logs and witnesses somebody trusts (c2sp.org/tlog-policy): {@code log}, {@code witness}, {@code group}, {@code quorum}. */
public final class Policy {
    private static final int LONGEST = 1_000_000;
    private static final String NONE = "none";

    private record Group(long needed, List<String> members) {}

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
            try {
                String[] words = words(line);
                if (words.length > 0) {
                    policy.add(words);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + " of the policy: " + e.getMessage(), e);
            }
        }
        if (policy.quorum == null || policy.logs.isEmpty()) {
            throw new IllegalArgumentException("a policy names a log and a quorum");
        }
        return policy;
    }

    // Spaces and tabs separate, nothing else does; a comment has a line of its own, for a name may hold the sign.
    private static String[] words(String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException("a control character; a line ends in a newline alone");
        }
        String[] words = Arrays.stream(line.split("[ \t]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        return words.length > 0 && words[0].startsWith("#") ? new String[0] : words;
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "log" -> logs.add(key(words, 1));
            case "witness" -> {
                declare(words);
                VerifierKey key = key(words, 2);
                if (key.type() == VerifierKey.ED25519) {
                    throw new IllegalArgumentException("a witness has a key of type 0x04 or 0x06: it states the time");
                }
                witnesses.put(words[1], key);
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
        if (keys.stream().anyMatch(key::hasSameRawKeyAs)) {
            throw new IllegalArgumentException("a key that stands above already");
        }
        keys.add(key);
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
        long needed = switch (words[2]) {
            case "all" -> members.size();
            case "any" -> 1;
            default -> Decimal.parse(words[2]);
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

    /** How many witnesses the policy names. */
    public int witnesses() {
        return witnesses.size();
    }

    /** What is wrong with a checkpoint under this policy, its quorum of witnesses included; empty if nothing. */
    public List<String> objections(SignedNote note) {
        List<String> objections = new ArrayList<>(signatureObjections(note));
        if (!isQuorumMet(note)) {
            objections.add("%d of %d witnesses have cosigned the checkpoint, which are too few"
                    .formatted(cosigners(note).size(), witnesses.size()));
        }
        return objections;
    }

    /**
     * What is wrong with the signatures under a checkpoint, leaving the quorum aside; empty if nothing. Every key of the
     * policy that bears the checkpoint's origin as its name must have signed: a log with two kinds of key uses both.
     */
    public List<String> signatureObjections(SignedNote note) {
        String origin = Checkpoint.parse(note.text()).origin();
        List<String> objections = new ArrayList<>();
        if (logs.stream().noneMatch(key -> key.name().equals(origin))) {
            objections.add("the log " + origin + " is not one that the policy names");
        }
        for (VerifierKey key : keys) {
            switch (key.judge(note)) {
                case WRONG -> objections.add("a signature of " + key.name() + " under the checkpoint is wrong");
                case ABSENT -> {
                    if (logs.contains(key) && key.name().equals(origin)) {
                        objections.add("the checkpoint lacks a signature of " + key.name());
                    }
                }
                case GOOD -> {}
            }
        }
        return objections;
    }

    /** Names of the witnesses whose cosignature of the checkpoint is good, in alphabetical order. */
    public SortedSet<String> cosigners(SignedNote note) {
        SortedSet<String> cosigners = new TreeSet<>();
        witnesses.forEach((name, key) -> {
            if (key.judge(note) == VerifierKey.Judgement.GOOD) {
                cosigners.add(name);
            }
        });
        return cosigners;
    }

    /** Whether enough witnesses have cosigned; always where the policy asks for none. */
    public boolean isQuorumMet(SignedNote note) {
        return quorum == null || quorum.equals(NONE) || isMet(quorum, cosigners(note));
    }

    private boolean isMet(String name, Set<String> cosigners) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigners.contains(name);
        }
        return group.members().stream()
                        .filter(member -> isMet(member, cosigners))
                        .count()
                >= group.needed();
    }
}
