package org.undersigned.app.publicfiles;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers public files from memory, ahead of security, sessions, database and templates. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicFilesFilter extends OncePerRequestFilter {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; ";

    private final PublicFiles files;

    PublicFilesFilter(PublicFiles files) {
        this.files = files;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        boolean reading = method.equals("GET") || method.equals("HEAD");
        Optional<PublicFile> file = reading ? files.at(decodedPath(request)) : Optional.empty();
        if (file.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        answer(request, response, file.get());
    }

    private static String decodedPath(HttpServletRequest request) {
        // Slugs may be in any script; the container decodes the servlet path, not the request URI.
        return request.getServletPath();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, PublicFile file)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean compressed = file.hasCompressed() && accepted != null && accepted.contains("gzip");
        String etag = file.etag(compressed);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", file.cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Content-Security-Policy",
                PAGE_POLICY
                        + (file.isScripted() ? "script-src 'self'; " : "")
                        + (file.isFramed() ? "frame-ancestors *" : "frame-ancestors 'none'"));
        if (file.isData()) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.contentType());
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (file.isDownload()) {
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\""
                            + PublicFile.fileName(request.getServletPath()).orElse("file") + "\"");
        }
        byte[] body = file.sent(compressed);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
