package org.undersigned.app.publicfiles;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.undersigned.app.monitoring.RequestCounts;

/**
 * Answers public files from memory as soon as the connector has read a request: ahead of the servlet container, whose
 * own work for a request costs more than sending a page does, and of sessions, security, database and templates. All
 * else goes on as it would without.
 */
final class AnswerAhead implements Adapter {
    /**
     * Browsers that have seen it speak nothing but https with this host for a year (RFC 6797). Whether the hosts below it
     * can bear that only their operator knows, who says so in the web server.
     */
    private static final SentHeader STRICT = new SentHeader("Strict-Transport-Security", "max-age=31536000");

    private final Adapter servlets;
    private final PublicFiles files;
    private final RequestCounts counts;
    private final boolean isSecure;

    /** @param isSecure whether the site is reached over https */
    AnswerAhead(Adapter servlets, PublicFiles files, RequestCounts counts, boolean isSecure) {
        this.isSecure = isSecure;
        this.servlets = servlets;
        this.files = files;
        this.counts = counts;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        long begun = System.nanoTime();
        RequestCounts.Kind kind = RequestCounts.Kind.PAGE;
        if (isSecure) {
            STRICT.addTo(response.getMimeHeaders());
        }
        try {
            kind = answered(request, response);
        } finally {
            counts.count(kind, response.getStatus(), System.nanoTime() - begun);
        }
    }

    private RequestCounts.Kind answered(Request request, Response response) throws Exception {
        String method = request.getMethod();
        // What the connector could not read has neither method nor address, and is refused further on.
        boolean isWhole = response.getStatus() < 400 && !request.requestURI().isNull();
        boolean isRead = isWhole && ("GET".equals(method) || "HEAD".equals(method));
        String path = isRead ? decoded(request.requestURI().toString()) : "";
        Optional<PublicFile> file = isRead ? files.at(path) : Optional.empty();
        if (file.isEmpty()) {
            boolean isForPrograms = isWhole && request.requestURI().startsWithIgnoreCase("/api/", 0);
            servlets.service(request, response);
            return isForPrograms ? RequestCounts.Kind.API : RequestCounts.Kind.PAGE;
        }
        answer(request, response, path, file.get());
        return RequestCounts.Kind.FILE;
    }

    /** Slugs may be in any script. What is not well encoded is no public file's path, and is refused further on. */
    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    private static void answer(Request request, Response response, String path, PublicFile file) throws Exception {
        String accepted = request.getHeader("Accept-Encoding");
        boolean compressed = file.hasCompressed() && accepted != null && accepted.contains("gzip");
        boolean isKnown = file.etag(compressed).equals(request.getHeader("If-None-Match"));
        file.headers(compressed).forEach(header -> header.addTo(response.getMimeHeaders()));
        response.setStatus(isKnown ? 304 : 200);
        if (!isKnown) {
            send(request, response, path, file, compressed);
        }
        response.action(ActionCode.CLOSE, null);
    }

    private static void send(Request request, Response response, String path, PublicFile file, boolean compressed)
            throws Exception {
        file.contentHeaders(compressed).forEach(header -> header.addTo(response.getMimeHeaders()));
        if (file.isDownload()) {
            response.addHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + PublicFile.fileName(path).orElse("file") + "\"");
        }
        byte[] body = file.sent(compressed);
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.doWrite(ByteBuffer.wrap(body));
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return servlets.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return servlets.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        servlets.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        servlets.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return servlets.getDomain();
    }
}
