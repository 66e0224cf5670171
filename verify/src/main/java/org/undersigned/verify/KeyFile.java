package org.undersigned.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.tlog.Utf8;

/**
 * What an organisation publishes at {@value #PATH} on its own domain (docs/spec/organisation-keys.md, "File").
 *
 * @param unknown first words of lines that this version does not know: kinds of key that may come later
 */
public record KeyFile(List<OrganisationKey> keys, List<String> unknown) {
    public static final String PATH = "/.well-known/undersigned.txt";
    /** Longest file, in bytes. */
    public static final int LONGEST = 16_384;

    public static final String HEADER = "undersigned-keys@v1";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_LINES = 100;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9@.-]{1,64}");

    public KeyFile {
        keys = List.copyOf(keys);
        unknown = List.copyOf(unknown);
    }

    /** Refuses a file of another kind, a known kind of key in a wrong form, and a key that stands twice. */
    public static KeyFile parse(byte[] file) {
        Fields.require(file.length <= LONGEST, "a key file has at most 16 KiB");
        String text = Utf8.decode(file, Fields.LONGEST_FILE);
        // Editors on Windows write both; whoever publishes keys need not know it.
        String[] lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .split("\n", -1);
        Fields.require(lines.length <= MOST_LINES + 1, "a key file has at most 100 lines");
        KeyFile read = new KeyFile(List.of(), List.of());
        boolean isBegun = false;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            try {
                if (isBegun) {
                    read = read.with(lines[i].strip().split("[ \t]+", 3));
                } else {
                    Fields.require(lines[i].strip().equals(HEADER), "the first line is not “" + HEADER + "”");
                    isBegun = true;
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line %d of the key file: %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        Fields.require(isBegun, "the key file does not begin with “" + HEADER + "”");
        return read;
    }

    private KeyFile with(String[] words) {
        for (OrganisationKey.Kind kind : OrganisationKey.Kind.values()) {
            if (kind.word().equals(words[0])) {
                Fields.require(words.length > 1, "a key is missing");
                OrganisationKey key = OrganisationKey.parse(kind, words[1]);
                Fields.require(key(key.id()).isEmpty(), "a key, or the number of one, stands twice");
                return new KeyFile(added(keys, key), unknown);
            }
        }
        Fields.requireForm(WORD, words[0], "not a kind of key");
        return new KeyFile(keys, added(unknown, words[0]));
    }

    private static <T> List<T> added(List<T> to, T more) {
        List<T> longer = new ArrayList<>(to);
        longer.add(more);
        return longer;
    }

    public Optional<OrganisationKey> key(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
