package org.undersigned.app.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.undersigned.app.fetching.Captured;
import org.undersigned.app.fetching.Exchange;
import org.undersigned.tlog.Hash;

/**
 * A capture as a web archive: WARC 1.1 (ISO 28500:2017), not compressed, so that anybody can read it with no program at
 * all. One {@code warcinfo} record, then for each exchange its {@code response} and its {@code request}.
 */
final class WebArchive {
    static final String TYPE = "application/warc";

    private WebArchive() {}

    /** @throws UncheckedIOException where what was captured cannot stand in such a file */
    static byte[] of(Captured captured, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
            Warcinfo info = new Warcinfo.Builder()
                    .version(MessageVersion.WARC_1_1)
                    .date(at)
                    .fields(Map.of(
                            "software",
                            List.of("Undersigned"),
                            "format",
                            List.of("WARC File Format 1.1"),
                            "conformsTo",
                            List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                    .build();
            writer.write(info);
            for (Exchange exchange : captured.exchanges()) {
                WarcResponse response = response(exchange, info);
                writer.write(response);
                writer.write(request(exchange, info, response));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static WarcResponse response(Exchange exchange, Warcinfo info) {
        byte[] body = exchange.fetched().body();
        byte[] block = message(exchange.response(), body);
        WarcResponse.Builder builder = new WarcResponse.Builder(exchange.address())
                .version(MessageVersion.WARC_1_1)
                .date(exchange.at())
                .warcinfoId(info.id())
                .blockDigest(digest(block))
                .payloadDigest(digest(body))
                .body(MediaType.HTTP_RESPONSE, block);
        exchange.from().ifPresent(builder::ipAddress);
        return builder.build();
    }

    private static WarcRequest request(Exchange exchange, Warcinfo info, WarcResponse response) {
        byte[] block = message(exchange.request(), new byte[0]);
        return new WarcRequest.Builder(exchange.address())
                .version(MessageVersion.WARC_1_1)
                .date(exchange.at())
                .warcinfoId(info.id())
                .concurrentTo(response.id())
                .blockDigest(digest(block))
                .body(MediaType.HTTP_REQUEST, block)
                .build();
    }

    private static WarcDigest digest(byte[] bytes) {
        return new WarcDigest("sha256", Hash.sha256(bytes).toHex());
    }

    private static byte[] message(List<String> lines, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        message.writeBytes(body);
        return message.toByteArray();
    }

    /** What lay at the last address; empty for a file that holds no response. */
    static Optional<Content> content(byte[] warc) {
        Optional<Content> last = Optional.empty();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    last = Optional.of(content(response));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }

    private static Content content(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        return new Content(
                http.body().stream().readAllBytes(),
                http.headers().first("Content-Type").orElse(""),
                http.headers().first("Content-Encoding").orElse(""),
                response.target());
    }
}
