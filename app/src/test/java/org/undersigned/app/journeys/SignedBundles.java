package org.undersigned.app.journeys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;
import org.undersigned.tlog.TlogProof;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Erratum;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.KeyRecords;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.LedgerEntry.Type;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.PasskeyAssertion;
import org.undersigned.verify.PasskeyKey;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.bundle.BundleWriter;
import org.undersigned.verify.bundle.BundleWriter.Proven;

/** A bundle whose signatories used everything that one can sign with, without a site around it. */
final class SignedBundles {
    private static final String ORIGIN = "lindmark.example/ledger";
    private static final String STATEMENT = "00112233445566778899aabbccddeeff";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] TEXT = """
            Keep the night ferry of Lindmark running

            We, the undersigned, live on four islands between which one boat runs after dark.

            1. Run the boat every night, whatever the weather allows;
               [ ] the timetable of March lists it
               [2026-03-01]
            """.getBytes(StandardCharsets.UTF_8);

    private static final byte[] FRENCH = """
            Que le bateau de nuit de Lindmark continue

            Nous, soussignés, vivons sur quatre îles entre lesquelles un seul bateau circule la nuit.
            """.getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final NoteSigner witness = NoteSigner.generate("witness.example", VerifierKey.ED25519_COSIGNATURE, RANDOM);
    private final List<NoteSigner> keys = List.of(
            NoteSigner.generate(ORIGIN, VerifierKey.ED25519, RANDOM),
            NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, RANDOM));
    private final List<LedgerEntry> entries = new ArrayList<>();
    private Optional<ObligationRecord> cited = Optional.empty();
    private final List<Optional<Addendum>> addenda = new ArrayList<>();

    SignedBundles(Path folder) {
        this.folder = folder;
        if (!(CanonicalText.parse(TEXT) instanceof Parsed.Accepted)) {
            throw new IllegalStateException("the text is not canonical");
        }
        add(LedgerEntry.of(Type.REVISION, STATEMENT, CanonicalText.sha256(TEXT)), Optional.empty());
        add(LedgerEntry.of(Type.REVISION, STATEMENT, CanonicalText.sha256(FRENCH)), Optional.empty());
    }

    private void add(LedgerEntry entry, Optional<Addendum> addendum) {
        entries.add(entry);
        addenda.add(addendum);
    }

    SignedBundles ssh(String name, String domain) {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", domain);
        OrganisationKey key = OrganisationKey.parse(
                OrganisationKey.Kind.SSH, read(domain + ".pub").split(" ")[1].strip());
        write("payload", payload(name).encode());
        run("ssh-keygen", "-q", "-Y", "sign", "-n", "undersigned", "-f", domain, "payload");
        return signed(key, name, domain, take("payload.sig"));
    }

    SignedBundles minisign(String name, String domain, String... options) {
        run("minisign", "-G", "-W", "-p", domain + ".pub", "-s", domain + ".key");
        OrganisationKey key = OrganisationKey.parse(
                OrganisationKey.Kind.MINISIGN, read(domain + ".pub").split("\n")[1]);
        write("payload", payload(name).encode());
        List<String> command = new ArrayList<>(
                List.of("minisign", "-S", "-s", domain + ".key", "-m", "payload", "-x", "payload.minisig"));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
        return signed(key, name, domain, take("payload.minisig"));
    }

    private SignedBundles signed(OrganisationKey key, String name, String domain, byte[] file) {
        // Those of minisign stand in the DNS.
        byte[] published = key.kind() == OrganisationKey.Kind.MINISIGN
                ? KeyRecords.keyFile(domain, List.of("undersigned-keys@v1 " + key.line()))
                : ("undersigned-keys@v1\n" + key.line() + "\n").getBytes(StandardCharsets.UTF_8);
        Addendum keyFile = Addendum.around(published, RANDOM);
        String digest = keyFile.digest().toHex();
        add(LedgerEntry.key(Type.KEY, Optional.of(domain), key.id(), Optional.of(digest)), Optional.of(keyFile));
        return sign(SignatureRecord.by(key, payload(name), file), domain);
    }

    SignedBundles mail(String name, String domain) {
        return sign(new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payload(name)), domain);
    }

    SignedBundles person(String name, String pseudonym) {
        return sign(new SignatureRecord(SignatureRecord.EMAIL_VOUCHED, payload(name, "person", "own-name")), pseudonym);
    }

    /** @param algorithm of the JDK: {@code SHA256withECDSA}, {@code Ed25519} or {@code SHA256withRSA} */
    SignedBundles passkey(String name, String actor, String algorithm) {
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(algorithm.replaceAll("SHA256with(EC|RSA).*", "$1"));
            if (!algorithm.equals("Ed25519")) {
                generator.initialize(algorithm.endsWith("RSA") ? 2048 : 256);
            }
            KeyPair pair = generator.generateKeyPair();
            PasskeyRegistration registration = new PasskeyRegistration(
                    SignatureRecord.EMAIL_OWN_DOMAIN,
                    "lindmark.example",
                    PasskeyKey.of(pair.getPublic().getEncoded()),
                    Instant.parse("2026-02-01T12:00:00Z"));
            Addendum kept = Addendum.around(registration.encode(), RANDOM);
            String digest = kept.digest().toHex();
            add(
                    LedgerEntry.key(Type.KEY, Optional.of(actor), registration.id(), Optional.of(digest)),
                    Optional.of(kept));
            byte[] file = assertion(pair, algorithm, registration.key(), payload(name))
                    .encode();
            return sign(SignatureRecord.by(registration, payload(name), file), actor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PasskeyAssertion assertion(KeyPair pair, String algorithm, PasskeyKey key, SigningPayload payload)
            throws GeneralSecurityException {
        byte[] client = ("{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://lindmark.example\","
                        + "\"crossOrigin\":false}")
                .formatted(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(PasskeyAssertion.challenge(payload.encode())))
                .getBytes(StandardCharsets.UTF_8);
        byte[] authenticator = ByteBuffer.allocate(37)
                .put(Hash.sha256("lindmark.example".getBytes(StandardCharsets.UTF_8))
                        .toBytes())
                .put((byte) 0b101)
                .putInt(7)
                .array();
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(pair.getPrivate());
        signer.update(authenticator);
        signer.update(Hash.sha256(client).toBytes());
        return PasskeyAssertion.of("lindmark.example", key, authenticator, client, signer.sign());
    }

    /** Ends the signature that was made last. */
    SignedBundles withdrawn() {
        LedgerEntry ended = entries.getLast();
        add(
                LedgerEntry.withdrawal(
                        STATEMENT,
                        CanonicalText.sha256(TEXT),
                        ended.actor().orElseThrow(),
                        ended.addendum().orElseThrow()),
                Optional.empty());
        return this;
    }

    SignedBundles erratum(String reads, String means) {
        Erratum note = new Erratum(Instant.parse("2026-03-04T12:00:00Z"), reads, means);
        Addendum addendum = Addendum.around(note.encode(), RANDOM);
        String digest = addendum.digest().toHex();
        add(LedgerEntry.erratum(STATEMENT, CanonicalText.sha256(TEXT), digest), Optional.of(addendum));
        return this;
    }

    /** Cites an obligation that was breached, which is disputed. */
    SignedBundles breached(ObligationRecord obligation, String words, String dispute) {
        cited = Optional.of(obligation);
        Claimed claimed = new Claimed(
                new FindingRecord.OnObligation(obligation.id()),
                LocalDate.of(2026, 2, 2),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FindingRecord.Kept.BREACHED),
                Optional.of("https://register.example/landing-stage"),
                Optional.of("5e".repeat(32)),
                "en",
                words);
        found(new FindingRecord.Published(claimed));
        found(new FindingRecord.Disputed(dispute));
        return this;
    }

    private void found(FindingRecord.Step step) {
        FindingRecord record = new FindingRecord("ab".repeat(16), Instant.parse("2026-03-05T12:00:00Z"), step);
        Addendum addendum = Addendum.around(record.encode(), RANDOM);
        add(LedgerEntry.finding(addendum.digest().toHex()), Optional.of(addendum));
    }

    private SignedBundles sign(SignatureRecord made, String domain) {
        Addendum addendum = Addendum.around(made.encode(), RANDOM);
        LedgerEntry entry = LedgerEntry.signature(
                STATEMENT,
                CanonicalText.sha256(TEXT),
                domain,
                made.keySignature().map(SignatureRecord.KeySignature::key),
                addendum.digest().toHex());
        add(entry, Optional.of(addendum));
        return this;
    }

    private static SigningPayload payload(String name) {
        return payload(name, "organisation", "mandate");
    }

    private static SigningPayload payload(String name, String kind, String authority) {
        return new SigningPayload(
                STATEMENT,
                List.of(
                        new SignedText(CanonicalText.sha256(TEXT), "en"),
                        new SignedText(CanonicalText.sha256(FRENCH), "fr")),
                name,
                kind,
                "Director",
                authority,
                List.of(new SigningPayload.Reservation(1, "Not in ice.")),
                Instant.parse("2026-03-01T12:00:00Z"),
                new Checkpoint(ORIGIN, 0, MerkleTree.EMPTY_ROOT));
    }

    String policy() {
        return "log %s\nlog %s\nwitness watch %s\nquorum watch\n"
                .formatted(keys.getFirst().verifierKey(), keys.getLast().verifierKey(), witness.verifierKey());
    }

    byte[] bundle() {
        List<Proven> proven = proven();
        BundleWriter writer = new BundleWriter(TEXT, policy(), proven.getFirst()).text("fr", FRENCH, proven.get(1));
        cited.ifPresent(writer::obligation);
        for (int i = 0; i < proven.size(); i++) {
            Optional<Addendum> addendum = addenda.get(i);
            switch (proven.get(i).entry().type()) {
                case SIGNATURE -> writer.signature(proven.get(i), addendum);
                case KEY -> writer.key(proven.get(i), addendum.orElseThrow(), Optional.empty());
                case WITHDRAWAL -> writer.withdrawal(proven.get(i));
                case FINDING -> writer.findingOnObligation(proven.get(i), addendum.orElseThrow());
                case ERRATUM -> writer.erratum(proven.get(i), addendum.orElseThrow());
                default -> {}
            }
        }
        return writer.zip();
    }

    private List<Proven> proven() {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TiledTree.Appended appended = new TiledTree(0, path -> new byte[0])
                .append(entries.stream()
                        .map(entry -> MerkleTree.leafHash(entry.encode()))
                        .toList());
        appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        Instant time = Instant.parse("2026-03-02T12:00:00Z");
        SignedNote signed = new CheckpointSigner(ORIGIN, keys).sign(appended.size(), appended.root(), time);
        SignedNote note = signed.with(List.of(witness.sign(Checkpoint.parse(signed.text()), time)));
        TiledTree tree = new TiledTree(appended.size(), path -> Objects.requireNonNull(tiles.get(path)));
        List<Proven> proven = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            proven.add(new Proven(entries.get(i), TlogProof.of(tree.prove(i), note)));
        }
        return proven;
    }

    private void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + printed);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the journeys need " + command[0] + ": ./undersigned test installs it", e);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] take(String name) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Files.delete(folder.resolve(name));
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
