package org.undersigned.verify.bundle;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.CheckpointSigner;
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
import org.undersigned.verify.KeyRecords;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.LedgerEntry.Type;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.SigningTools;
import org.undersigned.verify.SoftPasskey;
import org.undersigned.verify.bundle.BundleWriter.Proven;

/** A small ledger with one statement, and the bundle that it gives. */
public final class TestLedger {
    public static final String ORIGIN = "talla.example/ledger";
    public static final String STATEMENT = "00112233445566778899aabbccddeeff";
    public static final SecureRandom RANDOM = new SecureRandom();
    public static final byte[] TEXT = CanonicalText.render(new StatementText(
            "Give the Talla back its water", List.of(new Block.Paragraph("The gauge at Old Bridge read zero."))));

    public static final byte[] ARMENIAN = CanonicalText.render(new StatementText(
            "Վերադարձրեք Տալլայի ջուրը", List.of(new Block.Paragraph("Հին կամրջի չափիչը զրո էր ցույց տալիս։"))));

    public final SigningTools tools;
    public String quorum = "";
    public final List<NoteSigner> witnesses = new ArrayList<>();
    public final List<NoteSigner> keys = List.of(
            NoteSigner.generate(ORIGIN, VerifierKey.ED25519, RANDOM),
            NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, RANDOM));
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<Integer, Addendum> addenda = new HashMap<>();
    /** Authoritative beside {@link #TEXT}, by language. */
    public final SortedMap<String, byte[]> others = new TreeMap<>();

    /** What the statement cites, with the places of what was found. */
    public final Map<ObligationRecord, List<Integer>> cited = new LinkedHashMap<>();

    public TestLedger(Path folder) {
        tools = new SigningTools(folder);
        add(LedgerEntry.of(Type.REVISION, STATEMENT, CanonicalText.sha256(TEXT)));
    }

    public int add(LedgerEntry entry) {
        entries.add(entry);
        return entries.size() - 1;
    }

    public LedgerEntry entry(int index) {
        return entries.get(index);
    }

    public Addendum addendum(int index) {
        return Objects.requireNonNull(addenda.get(index));
    }

    /** Opens a further text for signing: payloads name it from here on. */
    public int open(String language, byte[] text) {
        others.put(language, text);
        return add(LedgerEntry.of(Type.REVISION, STATEMENT, CanonicalText.sha256(text)));
    }

    public int withdraw(int signature) {
        LedgerEntry ended = entry(signature);
        return add(LedgerEntry.withdrawal(
                STATEMENT,
                ended.revision().orElseThrow(),
                ended.actor().orElseThrow(),
                ended.addendum().orElseThrow()));
    }

    public int note(byte[] text, Erratum note) {
        Addendum addendum = Addendum.around(note.encode(), RANDOM);
        addenda.put(entries.size(), addendum);
        return add(LedgerEntry.erratum(
                STATEMENT, CanonicalText.sha256(text), addendum.digest().toHex()));
    }

    /** A step of a finding on a demand of this text. */
    public int find(byte[] text, FindingRecord step) {
        Addendum addendum = Addendum.around(step.encode(), RANDOM);
        addenda.put(entries.size(), addendum);
        return add(LedgerEntry.finding(
                STATEMENT, CanonicalText.sha256(text), addendum.digest().toHex()));
    }

    /** A step of a finding on an obligation. */
    public int find(ObligationRecord obligation, FindingRecord step) {
        Addendum addendum = Addendum.around(step.encode(), RANDOM);
        addenda.put(entries.size(), addendum);
        cited.computeIfAbsent(obligation, one -> new ArrayList<>()).add(entries.size());
        return add(LedgerEntry.finding(addendum.digest().toHex()));
    }

    public int register(PasskeyRegistration passkey, String actor) {
        Addendum addendum = Addendum.around(passkey.encode(), RANDOM);
        addenda.put(entries.size(), addendum);
        return add(LedgerEntry.key(
                Type.KEY,
                Optional.of(actor),
                passkey.id(),
                Optional.of(addendum.digest().toHex())));
    }

    public int signByPasskey(String name, String actor, SoftPasskey passkey) {
        SigningPayload payload = payloadOfAll(name);
        byte[] file = passkey.sign(payload.encode()).encode();
        return sign(SignatureRecord.by(passkey.registration(), payload, file), actor);
    }

    /** Of a person, who stands in the ledger under this pseudonym. */
    public int signAsPerson(String name, String pseudonym) {
        SigningPayload named = payloadOfAll(name);
        return sign(
                new SignatureRecord(
                        SignatureRecord.EMAIL_VOUCHED,
                        new SigningPayload(
                                named.statement(),
                                named.texts(),
                                name,
                                SigningPayload.PERSON,
                                "Reader",
                                SigningPayload.OWN_NAME,
                                List.of(),
                                named.moment(),
                                named.checkpoint())),
                pseudonym);
    }

    public SigningPayload payloadOfAll(String name) {
        List<SignedText> texts = new ArrayList<>(List.of(new SignedText(CanonicalText.sha256(TEXT), "en")));
        others.forEach((language, text) -> texts.add(new SignedText(CanonicalText.sha256(text), language)));
        return payload(name, texts);
    }

    public static SigningPayload payload(String name) {
        return payload(name, TEXT);
    }

    public static SigningPayload payload(String name, byte[] text) {
        return payload(name, List.of(new SignedText(CanonicalText.sha256(text), "en")));
    }

    public static SigningPayload payload(String name, List<SignedText> texts) {
        return new SigningPayload(
                STATEMENT,
                texts,
                name,
                "organisation",
                "Director",
                "mandate",
                List.of(),
                Instant.parse("2026-03-01T12:00:00Z"),
                new Checkpoint(ORIGIN, 0, MerkleTree.EMPTY_ROOT));
    }

    public int signByMail(String name, String domain) {
        return sign(new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payloadOfAll(name)), domain);
    }

    public int signBySsh(String name, String domain, OrganisationKey key, String keyName) {
        SigningPayload payload = payloadOfAll(name);
        return sign(SignatureRecord.by(key, payload, tools.sshSignature(keyName, payload.encode())), domain);
    }

    public int signByMinisign(String name, String domain, OrganisationKey key, String keyName, String... options) {
        SigningPayload payload = payloadOfAll(name);
        byte[] file = tools.minisignSignature(keyName, payload.encode(), options);
        return sign(SignatureRecord.by(key, payload, file), domain);
    }

    public int sign(SignatureRecord made, String domain) {
        return sign(made, domain, made.keySignature().map(SignatureRecord.KeySignature::key));
    }

    public int sign(SignatureRecord made, String domain, Optional<String> key) {
        Addendum addendum = Addendum.around(made.encode(), RANDOM);
        addenda.put(entries.size(), addendum);
        return add(LedgerEntry.signature(
                STATEMENT,
                CanonicalText.sha256(TEXT),
                domain,
                key,
                addendum.digest().toHex()));
    }

    public int register(OrganisationKey key, String domain) {
        return register(
                key,
                domain,
                ("undersigned-keys@v1\n" + key.line() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whose evidence is a TXT record. */
    public int registerInTheDns(OrganisationKey key, String domain) {
        return register(key, domain, KeyRecords.keyFile(domain, List.of("undersigned-keys@v1 " + key.line())));
    }

    private int register(OrganisationKey key, String domain, byte[] file) {
        Addendum addendum = Addendum.around(file, RANDOM);
        addenda.put(entries.size(), addendum);
        return add(LedgerEntry.key(
                Type.KEY,
                Optional.of(domain),
                key.id(),
                Optional.of(addendum.digest().toHex())));
    }

    public int revoke(OrganisationKey key, String domain) {
        return add(LedgerEntry.key(Type.KEY_REVOCATION, Optional.of(domain), key.id(), Optional.empty()));
    }

    public String policy() {
        StringBuilder policy = new StringBuilder();
        keys.forEach(key -> policy.append("log ").append(key.verifierKey()).append('\n'));
        witnesses.forEach(key -> policy.append("witness ")
                .append(key.verifierKey().name())
                .append(' ')
                .append(key.verifierKey())
                .append('\n'));
        return policy.append(quorum.isEmpty() ? "quorum none\n" : quorum).toString();
    }

    /** Every entry with its proof, under one checkpoint that these witnesses have cosigned. */
    public List<Proven> proven(NoteSigner... cosigners) {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TiledTree.Appended appended = new TiledTree(0, path -> new byte[0])
                .append(entries.stream()
                        .map(entry -> MerkleTree.leafHash(entry.encode()))
                        .toList());
        appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        Instant time = Instant.parse("2026-03-02T12:00:00Z");
        SignedNote note = new CheckpointSigner(ORIGIN, keys).sign(appended.size(), appended.root(), time);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        for (NoteSigner cosigner : cosigners) {
            note = note.with(List.of(cosigner.sign(checkpoint, time)));
        }
        TiledTree tree = new TiledTree(appended.size(), path -> Objects.requireNonNull(tiles.get(path)));
        List<Proven> proven = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            proven.add(new Proven(entries.get(i), TlogProof.of(tree.prove(i), note)));
        }
        return proven;
    }

    public BundleWriter writer(List<Proven> proven) {
        return new BundleWriter(TEXT, policy(), proven.getFirst());
    }

    /** All of it: every key with the last revocation of it, every signature with its withdrawal. */
    public byte[] bundle(NoteSigner... cosigners) {
        List<Proven> proven = proven(cosigners);
        BundleWriter writer = writer(proven);
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i).type()) {
                case REVISION -> {
                    if (i > 0) {
                        String language = languageOf(entries.get(i));
                        writer.text(language, Objects.requireNonNull(others.get(language)), proven.get(i));
                    }
                }
                case SIGNATURE -> {
                    writer.signature(proven.get(i), Optional.of(addendum(i)));
                    withdrawalOf(i, proven).ifPresent(writer::withdrawal);
                }
                case ERRATUM -> writer.erratum(proven.get(i), addendum(i));
                case FINDING -> {
                    if (entries.get(i).statement().isPresent()) {
                        writer.finding(proven.get(i), addendum(i));
                    }
                }
                case KEY -> {
                    Optional<String> key = entries.get(i).key();
                    Optional<Proven> revocation = proven.stream()
                            .filter(p -> p.entry().type() == Type.KEY_REVOCATION
                                    && p.entry().key().equals(key))
                            .reduce((first, second) -> second);
                    writer.key(proven.get(i), addendum(i), revocation);
                }
                case PUBLICATION -> writer.publication(proven.get(i));
                default -> {}
            }
        }
        cited.forEach((obligation, places) -> {
            writer.obligation(obligation);
            places.forEach(at -> writer.findingOnObligation(proven.get(at), addendum(at)));
        });
        return writer.zip();
    }

    private String languageOf(LedgerEntry revision) {
        return others.entrySet().stream()
                .filter(text -> revision.revision().equals(Optional.of(CanonicalText.sha256(text.getValue()))))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private Optional<Proven> withdrawalOf(int signature, List<Proven> proven) {
        return proven.stream()
                .filter(p -> p.entry().type() == Type.WITHDRAWAL
                        && p.entry().addendum().equals(entry(signature).addendum()))
                .findFirst();
    }

    /** The same bundle with one file changed, added or taken away, and sums that agree. */
    public static byte[] with(byte[] zip, String name, Optional<byte[]> bytes) {
        try {
            SortedMap<String, byte[]> files =
                    new TreeMap<>(ProofBundle.parse(zip).files());
            bytes.ifPresentOrElse(content -> files.put(name, content), () -> files.remove(name));
            files.put(BundleWriter.SUMS, BundleWriter.sums(files).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return ProofBundle.of(files).zip();
        } catch (BundleRefused e) {
            throw new AssertionError(e);
        }
    }
}
