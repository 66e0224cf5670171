package org.undersigned.app.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.SoftAuthenticator;
import org.undersigned.app.cast.TestSite;

/** Whatever the bytes are, what is said of a new passkey is read or refused in a sentence. */
class RegistrationCheckerTest {
    private static final byte[] CHALLENGE = new byte[32];

    private final TestSite site = TestSite.shared();
    private final RegistrationChecker checker = site.bean(RegistrationChecker.class);
    private final Map<String, String> made =
            new SoftAuthenticator(site.at("")).makesAndSigns(SoftAuthenticator.text(CHALLENGE));

    private void check(String attestation, String created) {
        checker.key(
                new PasskeyAnswer(made.getOrDefault("credential", ""), attestation, created, "", "", ""), CHALLENGE);
    }

    @Test
    void noiseNeverBreaksTheReader() {
        Random random = new Random(20261124);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            String attestation = made.getOrDefault("attestation", "");
            String created = made.getOrDefault("created", "");
            try {
                if (random.nextInt(3) > 0) {
                    check(spoilt(attestation, random), created);
                } else {
                    check(attestation, spoilt(created, random));
                }
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(700);
    }

    private static String spoilt(String base64url, Random random) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64url);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        boolean isCut = random.nextInt(4) == 0;
        return SoftAuthenticator.text(isCut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
    }

    @Test
    void deepNestingIsRefused() {
        byte[] nested = new byte[6000];
        Arrays.fill(nested, (byte) 0x81);
        assertThatThrownBy(() -> check(SoftAuthenticator.text(nested), made.getOrDefault("created", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
