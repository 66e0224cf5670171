package org.undersigned.app.fetching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** What stands above the body of a message, line by line, but for how the body was framed. */
final class HeadLines {
    private HeadLines() {}

    static List<String> of(@Nullable HttpRequest sent, HttpRequest meant) {
        HttpRequest request = sent == null ? meant : sent;
        List<String> lines = new ArrayList<>();
        lines.add(request.getMethod() + " " + request.getPath() + " HTTP/1.1");
        fields(request.getHeaders(), lines);
        return lines;
    }

    static List<String> of(ClassicHttpResponse response) {
        List<String> lines = new ArrayList<>();
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        lines.add("HTTP/1.1 " + response.getCode() + " " + reason);
        fields(response.getHeaders(), lines);
        return lines;
    }

    private static void fields(Header[] headers, List<String> lines) {
        Arrays.stream(headers)
                .filter(header -> !header.getName().equalsIgnoreCase("Transfer-Encoding"))
                .map(header -> header.getName() + ": " + (header.getValue() == null ? "" : header.getValue()))
                .forEach(lines::add);
    }
}
