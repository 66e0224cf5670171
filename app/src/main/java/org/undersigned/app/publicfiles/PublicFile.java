package org.undersigned.app.publicfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.undersigned.tlog.Hash;

/**
 * One public file. What is sent of it beside its bytes, the same compressed and a tag made of its content, is made once, when
 * it is first asked for: of a file that says what the one before it says it never is.
 */
public final class PublicFile {
    /** How many bytes at the end of a compressed file tell what it is of. */
    static final int TRAILER = 8;

    private static final int WORTH_COMPRESSING = 400;
    private static final String HTML = "text/html; charset=utf-8";
    private static final SentHeader GZIP = new SentHeader("Content-Encoding", "gzip");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; ";

    /** In the two encodings; the same twice where it is sent in one. */
    private record Sent(SentForm plain, SentForm compressed) {}

    private final FileKind kind;
    private final byte[] bytes;
    private final boolean isCompressed;
    private volatile @Nullable Sent sent;

    /** @param isCompressed whether whoever takes it so is sent it compressed */
    private PublicFile(FileKind kind, byte[] bytes, boolean isCompressed) {
        this.kind = kind;
        this.bytes = bytes;
        this.isCompressed = isCompressed;
    }

    static PublicFile of(FileKind kind, byte[] bytes) {
        return new PublicFile(kind, bytes, kind.isCompressible() && bytes.length > WORTH_COMPRESSING);
    }

    private static PublicFile of(FileKind kind, String content) {
        return of(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    public static PublicFile html(String page) {
        return of(FileKind.shown(HTML), page);
    }

    /** A page on which a script of this site may run; it says the same without. */
    public static PublicFile scripted(String page) {
        return of(FileKind.scripted(HTML), page);
    }

    public static PublicFile of(String contentType, String content) {
        return of(FileKind.shown(contentType), content);
    }

    /** One that other sites may show in a frame. */
    public static PublicFile framed(String contentType, String content) {
        return of(FileKind.framed(contentType), content);
    }

    public static PublicFile text(byte[] text) {
        return of(FileKind.shown("text/plain; charset=utf-8"), text);
    }

    public static PublicFile svg(String drawing) {
        return of(FileKind.shown("image/svg+xml; charset=utf-8"), drawing);
    }

    public static PublicFile png(byte[] png) {
        return of(FileKind.shown("image/png"), png);
    }

    public static PublicFile zip(byte[] zip) {
        return of(FileKind.download("application/zip"), zip);
    }

    public static PublicFile pdf(byte[] pdf) {
        return of(FileKind.download("application/pdf"), pdf);
    }

    public static PublicFile docx(byte[] docx) {
        return of(FileKind.download("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), docx);
    }

    /** A page to be saved and opened from disk: what it says there, no site can change. */
    public static PublicFile savedPage(byte[] page) {
        return of(FileKind.download(HTML), page);
    }

    public static PublicFile script(byte[] script) {
        return of(FileKind.shown("text/javascript; charset=utf-8"), script);
    }

    public static PublicFile css(byte[] css) {
        return of(FileKind.shown("text/css; charset=utf-8"), css);
    }

    FileKind kind() {
        return kind;
    }

    public String contentType() {
        return kind.contentType();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it takes of memory, about: what is sent compressed is kept beside it. */
    int weight() {
        return isCompressed ? bytes.length + bytes.length / 2 : bytes.length;
    }

    /** Whether a reader cannot tell the two apart. */
    boolean isSameAs(PublicFile other) {
        return kind.equals(other.kind) && isCompressed == other.isCompressed && Arrays.equals(bytes, other.bytes);
    }

    /**
     * Whether something compressed is this, as far as its end tells: RFC 1952, section 2.3.1.
     *
     * @param end its last bytes; too few where there is nothing
     */
    boolean isCompressedAs(byte[] end) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Arrays.equals(
                end,
                ByteBuffer.allocate(TRAILER)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) sum.getValue())
                        .putInt(bytes.length)
                        .array());
    }

    /** Shared, not copied: for sending only. */
    public byte[] sent(boolean compressed) {
        return compressed && isCompressed ? form(true).body() : bytes;
    }

    public boolean hasCompressed() {
        return isCompressed;
    }

    /** Differs for the two encodings, as RFC 9110, section 8.8.3 asks. */
    String etag(boolean compressed) {
        return form(compressed).etag();
    }

    /** What is sent with it, also to whoever has it already and is told no more than that. */
    List<SentHeader> headers(boolean compressed) {
        return form(compressed).headers();
    }

    /** What is sent with its content, but for its length and its name. */
    List<SentHeader> contentHeaders(boolean compressed) {
        return form(compressed).contentHeaders();
    }

    private SentForm form(boolean compressed) {
        Sent made = sent;
        if (made == null) {
            made = made();
            sent = made;
        }
        return compressed ? made.compressed() : made.plain();
    }

    // Whoever comes at the same moment makes the same.
    private Sent made() {
        String digest = Hash.sha256(bytes).toHex().substring(0, 24);
        SentHeader type = new SentHeader("Content-Type", kind.contentType());
        SentForm plain = form(bytes, digest, List.of(type));
        return new Sent(plain, isCompressed ? form(gzip(bytes), digest + "-gzip", List.of(type, GZIP)) : plain);
    }

    private SentForm form(byte[] body, String tag, List<SentHeader> contentHeaders) {
        String etag = "\"" + tag + "\"";
        return new SentForm(body, etag, headersWith(etag), contentHeaders);
    }

    private List<SentHeader> headersWith(String etag) {
        List<SentHeader> all = new ArrayList<>();
        all.add(new SentHeader("ETag", etag));
        all.add(new SentHeader("Cache-Control", cacheControl()));
        all.add(new SentHeader("Vary", "Accept-Encoding"));
        all.add(new SentHeader(
                "Content-Security-Policy",
                PAGE_POLICY
                        + (kind.isScripted() ? "script-src 'self'; " : "")
                        + (kind.isFramed() ? "frame-ancestors *" : "frame-ancestors 'none'")));
        if (isData()) {
            all.add(new SentHeader("Access-Control-Allow-Origin", "*"));
        }
        all.add(new SentHeader("X-Content-Type-Options", "nosniff"));
        all.add(new SentHeader("Referrer-Policy", "no-referrer"));
        return List.copyOf(all);
    }

    private boolean isNamedByItsHash() {
        return contentType().startsWith("text/css") || contentType().startsWith("text/javascript");
    }

    /** Style sheets and scripts carry their hash in their path; everything else may change within seconds. */
    private String cacheControl() {
        return isNamedByItsHash() ? "public, max-age=31536000, immutable" : "public, max-age=10";
    }

    /** Whether scripts of other sites may read it: data, not pages. Whatever lies here is for everybody. */
    private boolean isData() {
        return !kind.isHtml();
    }

    boolean isDownload() {
        return kind.isDownload();
    }

    public static Optional<String> fileName(String path) {
        int slash = path.lastIndexOf('/');
        return slash + 1 < path.length() ? Optional.of(path.substring(slash + 1)) : Optional.empty();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
