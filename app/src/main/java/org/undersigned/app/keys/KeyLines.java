package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.KeyRecords;
import org.undersigned.verify.OrganisationKey;

/**
 * The lines by which an organisation publishes a key: ready to be copied where the public key was pasted, and else with
 * dots in its place.
 *
 * @param typed as it was pasted
 * @param problem why it is no key; empty where it is one, or nothing was pasted
 */
public record KeyLines(String domain, String typed, Optional<OrganisationKey> key, String problem) {
    private static final String EXAMPLE = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…";
    private static final int LONGEST = 2000;

    /** @param typed what {@code id_ed25519.pub} or {@code minisign.pub} holds, or nothing */
    public static KeyLines of(String domain, String typed) {
        List<String> lines = typed.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new KeyLines(domain, "", Optional.empty(), "");
        }
        String pasted = typed.strip();
        try {
            // Of minisign.pub, the key is the last line, without the word for its kind.
            String last = lines.getLast().strip();
            String line = last.contains(" ") ? last : OrganisationKey.Kind.MINISIGN.word() + " " + last;
            byte[] file = (KeyFile.HEADER + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
            Optional<OrganisationKey> key = pasted.length() > LONGEST
                    ? Optional.empty()
                    : KeyFile.parse(file).keys().stream().findFirst();
            return new KeyLines(domain, pasted, key, key.isPresent() ? "" : noKey());
        } catch (IllegalArgumentException e) {
            return new KeyLines(domain, pasted, Optional.empty(), noKey());
        }
    }

    private static String noKey() {
        return say("keys.problem.no-key");
    }

    private String line() {
        return key.map(OrganisationKey::line).orElse(EXAMPLE);
    }

    /** What the file holds. */
    public String file() {
        return KeyFile.HEADER + "\n" + line() + "\n";
    }

    public String fileAddress() {
        return KeyPlace.fileAddress(domain);
    }

    /** As a zone file has it. */
    public String record() {
        return KeyRecords.nameFor(domain) + ". TXT \"" + KeyFile.HEADER + " " + line() + "\"";
    }
}
