package org.undersigned.app.connections;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.words.Words;

/** Stands for the servlet container, and until that is ready answers in its place: 503, in one sentence. */
final class UntilReady implements Adapter {
    private static final String SECONDS = "2";
    private static final int UNAVAILABLE = 503;

    private @Nullable Adapter servlets;
    private volatile @Nullable Adapter ready;

    /** Who it stands for, who is not asked before {@link #open}. */
    void standFor(Adapter container) {
        servlets = container;
    }

    void open() {
        ready = servlets;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        Adapter container = ready;
        if (container != null) {
            container.service(request, response);
            return;
        }
        byte[] sentence = (words(request).say("connections.starting") + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(UNAVAILABLE);
        response.setContentType("text/plain; charset=utf-8");
        response.addHeader("Retry-After", SECONDS);
        response.addHeader("Cache-Control", "no-store");
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(sentence.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.doWrite(ByteBuffer.wrap(sentence));
        }
        response.action(ActionCode.CLOSE, null);
    }

    private static Words words(Request request) {
        String accepted = request.getHeader("Accept-Language");
        for (Locale.LanguageRange wished : accepted == null ? List.<Locale.LanguageRange>of() : ranges(accepted)) {
            String tag = wished.getRange().replaceAll("-.*", "");
            if (Words.has(tag)) {
                return Words.of(tag);
            }
        }
        return Words.ofSite();
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException notALanguage) {
            return List.of();
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        Adapter container = ready;
        return container == null || container.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        Adapter container = ready;
        return container != null && container.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        Adapter container = ready;
        if (container != null) {
            container.log(request, response, time);
        }
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        Adapter container = ready;
        if (container != null) {
            container.checkRecycled(request, response);
        }
    }

    /** None: what is open before its container has no place in that one's names. */
    @Override
    public @Nullable String getDomain() {
        return null;
    }
}
