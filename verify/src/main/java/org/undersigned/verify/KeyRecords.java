package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that an organisation publishes in the DNS rather than as a file (docs/spec/organisation-keys.md, "Records"). The
 * key file that is made of them stands for the one that would have been fetched.
 */
public final class KeyRecords {
    private static final String LABEL = "_undersigned.";
    private static final String ORIGIN = "# From the DNS TXT records of ";
    private static final int MOST = 40;
    private static final Pattern RECORD = Pattern.compile("undersigned-keys@v1 (.*)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("[!-~][ -~]{0,1000}");
    private static final Pattern DOMAIN = Pattern.compile(Fields.DOMAIN);

    private KeyRecords() {}

    /** Where the records of a domain are. */
    public static String nameFor(String domain) {
        return LABEL + domain;
    }

    /** Whether any of the texts at {@link #nameFor} is about keys. */
    public static boolean haveKeys(Collection<String> records) {
        return records.stream().anyMatch(record -> RECORD.matcher(record).matches());
    }

    /**
     * The key file that these records stand for, the same in whatever order they come.
     *
     * @param records the texts of all TXT records at {@link #nameFor}, each with its parts joined; those that are about
     *     something else are passed over
     */
    public static byte[] keyFile(String domain, Collection<String> records) {
        Fields.requireForm(DOMAIN, domain, "not a domain in lower case");
        List<String> lines = records.stream()
                .map(RECORD::matcher)
                .filter(Matcher::matches)
                .map(record -> record.group(1).strip())
                .sorted()
                .toList();
        Fields.require(
                !lines.isEmpty(), "there is no record at " + nameFor(domain) + " that begins with undersigned-keys@v1");
        Fields.require(lines.size() <= MOST, "there are more than 40 records with keys at " + nameFor(domain));
        for (String line : lines) {
            Fields.requireForm(
                    LINE, line, "a record at " + nameFor(domain) + " is empty, far too long, or not plain ASCII");
            Fields.require(!line.startsWith("#"), "a record at " + nameFor(domain) + " is not a key");
        }
        byte[] file = (ORIGIN + nameFor(domain) + "\nundersigned-keys@v1\n" + String.join("\n", lines) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        KeyFile.parse(file);
        return file;
    }

    /** Whether a key file says of itself that it was made of the domain's records. */
    public static boolean isMadeOf(String domain, byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).startsWith(ORIGIN + nameFor(domain) + "\n");
    }
}
