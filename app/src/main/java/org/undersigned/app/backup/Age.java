package org.undersigned.app.backup;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Files for recipients of age (age-encryption.org/v1), which {@code age} itself reads and writes as well. */
final class Age {
    private static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private Age() {}

    /** Encrypts what is written; without recipients it stays as it is. */
    static OutputStream to(List<String> recipients, OutputStream out) throws IOException {
        if (recipients.isEmpty()) {
            return out;
        }
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), writers));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BackupUnusable("A recipient is a public key of age, such as age1… that age-keygen prints.", e);
        }
    }

    static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        }
    }

    /**
     * Decrypts a file.
     *
     * @param identities a file as {@code age-keygen} makes it
     */
    static InputStream from(Path file, Path identities) throws IOException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(identities)) {
                if (line.startsWith("AGE-SECRET-KEY-")) {
                    readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.strip()));
                }
            }
            if (readers.isEmpty()) {
                throw new BackupUnusable(identities + " holds no secret key of age.");
            }
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(Files.newInputStream(file)), readers));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BackupUnusable("This secret key does not open " + file + ".", e);
        }
    }
}
