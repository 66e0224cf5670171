package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.web.Brought;
import org.undersigned.verify.OrganisationKey;

/** A signature file as {@code ssh-keygen} or {@code minisign} writes it, uploaded or pasted. */
record SignatureFile(OrganisationKey.Kind kind, String text) {
    private static final String SSH_BEGIN = "-----BEGIN SSH SIGNATURE-----";

    /** Empty where there is none. */
    static Optional<SignatureFile> read(String pasted, @Nullable MultipartFile file) {
        Brought brought = new Brought(pasted, file);
        String text = brought.isUploaded() ? new String(brought.bytes(), StandardCharsets.UTF_8) : pasted;
        if (text.isBlank()) {
            return Optional.empty();
        }
        // Clipboards and forms put CR before LF, spaces around, and take the last line's end.
        String plain = text.replace("\r\n", "\n").strip() + "\n";
        OrganisationKey.Kind kind =
                plain.startsWith(SSH_BEGIN) ? OrganisationKey.Kind.SSH : OrganisationKey.Kind.MINISIGN;
        return Optional.of(new SignatureFile(kind, plain));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the first of the keys says whose signature it is; if it is nobody's, why the last one of its kind refused. */
    SignOutcome signedBy(List<OrganisationKey> keys, Function<OrganisationKey, SignOutcome> sign) {
        SignOutcome outcome = new SignOutcome.KeyRefused(say("signing.problem.no-such-key"));
        for (OrganisationKey key : keys) {
            if (key.kind() == kind) {
                outcome = sign.apply(key);
                if (!(outcome instanceof SignOutcome.KeyRefused)) {
                    return outcome;
                }
            }
        }
        return outcome;
    }
}
