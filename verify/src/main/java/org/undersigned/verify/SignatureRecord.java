package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.tlog.Utf8;

/**
 * The content of a signature's addendum (docs/spec/signature.md, "Record"): the method, the payload byte for byte, and
 * what a key made of it where there is one.
 *
 * <p>A method that this version does not know is kept as it is, and never taken for a good signature.
 */
public record SignatureRecord(String method, SigningPayload payload, Optional<KeySignature> keySignature) {
    public static final String EMAIL_OWN_DOMAIN = "email-own-domain";
    public static final String EMAIL_VOUCHED = "email-vouched";
    public static final String EMAIL = "email";
    public static final String SSH = "ssh";
    public static final String MINISIGN = "minisign";
    public static final String PASSKEY = "passkey";

    private static final String HEADER = "undersigned/signature-record@v1";
    private static final Set<String> WITH_KEY = Set.of(SSH, MINISIGN, PASSKEY);
    private static final Pattern METHOD = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern LENGTH = Pattern.compile("[1-9][0-9]{0,5}");

    /**
     * What a key made of the payload.
     *
     * @param key its id
     * @param file as the tool wrote it
     */
    public record KeySignature(String key, String file) {
        private static final Pattern KEY =
                Pattern.compile("SHA256:[A-Za-z0-9+/]{43}|minisign:[0-9A-F]{16}|passkey:[A-Za-z0-9_-]{43}");
        private static final int LONGEST = 16_384;

        public KeySignature {
            Fields.requireForm(KEY, key, "not the id of a key that signs");
            Fields.require(!file.isEmpty() && file.length() <= LONGEST, "a signature file has at most 16 KiB");
        }

        public byte[] bytes() {
            return file.getBytes(StandardCharsets.UTF_8);
        }
    }

    public SignatureRecord {
        Fields.requireForm(METHOD, method, "not a method's name");
        Fields.require(!WITH_KEY.contains(method) || keySignature.isPresent(), "the signature of a key is missing");
        Fields.require(
                keySignature.isEmpty() || !isByMail(method), "a signature by mail has no signature of a key with it");
    }

    /** Without a key of the organisation. */
    public SignatureRecord(String method, SigningPayload payload) {
        this(method, payload, Optional.empty());
    }

    /** Refuses a file that is not the key's signature of the payload, and says why. */
    public static SignatureRecord by(SigningKey key, SigningPayload payload, byte[] signatureFile) {
        key.requireSignature(payload.encode(), signatureFile);
        return new SignatureRecord(
                key.method(),
                payload,
                Optional.of(new KeySignature(key.id(), Utf8.decode(signatureFile, Fields.LONGEST_FILE))));
    }

    public byte[] encode() {
        byte[] signed = payload.encode();
        byte[] head = ascii(HEADER + "\nmethod " + method + "\npayload " + signed.length + "\n");
        if (keySignature.isEmpty()) {
            return Bytes.join(head, signed);
        }
        byte[] file = keySignature.get().bytes();
        byte[] middle = ascii("key " + keySignature.get().key() + "\nsignature " + file.length + "\n");
        return Bytes.join(head, signed, middle, file);
    }

    public static SignatureRecord parse(byte[] bytes) {
        LineReader lines = LineReader.ofBytes(bytes);
        lines.expect(HEADER);
        String method = lines.value("method");
        SigningPayload payload = SigningPayload.parse(sized(lines, "payload"));
        Optional<KeySignature> signature = Optional.empty();
        if (lines.nextIs("key")) {
            String key = lines.value("key");
            signature = Optional.of(new KeySignature(key, Utf8.decode(sized(lines, "signature"), Fields.LONGEST_FILE)));
        }
        lines.end();
        SignatureRecord read = new SignatureRecord(method, payload, signature);
        Fields.require(Arrays.equals(read.encode(), bytes), "a signature record that is not in its one form");
        return read;
    }

    private static byte[] sized(LineReader lines, String word) {
        String length = lines.value(word);
        Fields.requireForm(LENGTH, length, "a length without leading zeros");
        return lines.bytes(Integer.parseInt(length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether anybody can check the signature without trusting the platform. */
    public boolean isAttestedByThePlatformOnly() {
        return isByMail(method);
    }

    private static boolean isByMail(String method) {
        return method.equals(EMAIL_OWN_DOMAIN) || method.equals(EMAIL_VOUCHED) || method.equals(EMAIL);
    }
}
