package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The content of a signature's addendum (docs/spec/signature.md, "Record"): the method, and the payload byte for byte.
 *
 * <p>A method that this version does not know is kept as it is, and never taken for a good signature.
 */
public record SignatureRecord(String method, SigningPayload payload) {
    public static final String EMAIL_OWN_DOMAIN = "email-own-domain";
    public static final String EMAIL_VOUCHED = "email-vouched";
    public static final String SSH = "ssh";
    public static final String MINISIGN = "minisign";

    private static final String HEADER = "undersigned/signature-record@v1";
    private static final Pattern METHOD = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    public SignatureRecord {
        Fields.requireForm(METHOD, method, "not a method's name");
    }

    public byte[] encode() {
        byte[] signed = payload.encode();
        byte[] head = (HEADER + "\nmethod " + method + "\npayload " + signed.length + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(head, head.length + signed.length);
        System.arraycopy(signed, 0, bytes, head.length, signed.length);
        return bytes;
    }

    public static SignatureRecord parse(byte[] bytes) {
        // Latin-1 keeps one character for each byte: lengths and places are those of the bytes.
        LineReader lines = new LineReader(new String(bytes, StandardCharsets.ISO_8859_1));
        lines.expect(HEADER);
        String method = lines.value("method");
        String length = lines.value("payload");
        int head = HEADER.length() + method.length() + length.length() + "\nmethod \npayload \n".length();
        SignatureRecord read =
                new SignatureRecord(method, SigningPayload.parse(Arrays.copyOfRange(bytes, head, bytes.length)));
        Fields.require(Arrays.equals(read.encode(), bytes), "a signature record that is not in its one form");
        return read;
    }

    /** Whether anybody can check the signature without trusting the platform. */
    public boolean isAttestedByThePlatformOnly() {
        return method.equals(EMAIL_OWN_DOMAIN) || method.equals(EMAIL_VOUCHED);
    }
}
