package org.undersigned.app.guarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Domains where anybody can have a mailbox, and what they ignore in its name. Data, not code: mail-providers.txt. */
public final class MailProviders {
    private static final MailProviders KNOWN = read();

    private final Map<String, String> sameAs = new HashMap<>();
    private final Set<String> ignoringDots = new HashSet<>();
    private final Set<String> taggedByHyphen = new HashSet<>();

    private MailProviders() {}

    public static boolean has(String domain) {
        return KNOWN.sameAs.containsKey(domain);
    }

    /** The name that a domain goes by, where it has several. */
    static String named(String domain) {
        return KNOWN.sameAs.getOrDefault(domain, domain);
    }

    static boolean ignoresDots(String domain) {
        return KNOWN.ignoringDots.contains(domain);
    }

    static boolean tagsByHyphen(String domain) {
        return KNOWN.taggedByHyphen.contains(domain);
    }

    private static MailProviders read() {
        MailProviders providers = new MailProviders();
        try (InputStream in = MailProviders.class.getResourceAsStream("/guarding/mail-providers.txt")) {
            if (in == null) {
                throw new IOException("mail-providers.txt is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(providers::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return providers;
    }

    private void add(String line) {
        String[] words = line.strip().split(" +", -1);
        sameAs.put(words[0], words.length == 3 ? words[2] : words[0]);
        if (words.length == 2 && words[1].equals("dots")) {
            ignoringDots.add(words[0]);
        }
        if (words.length == 2 && words[1].equals("hyphen")) {
            taggedByHyphen.add(words[0]);
        }
    }
}
