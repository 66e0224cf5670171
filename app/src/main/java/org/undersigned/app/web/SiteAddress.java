package org.undersigned.app.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.words.Words;

/** Where this site is reached from outside: the start of every link that is mailed. */
@Component
public class SiteAddress {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final boolean fixed;
    private volatile URI base;

    SiteAddress(@Value("${undersigned.url:}") String configured, @Value("${server.port:8080}") int port) {
        this.fixed = !configured.isBlank();
        this.base = fixed ? URI.create(configured.strip().replaceAll("/+$", "")) : local(port);
    }

    /** The address with a path behind it, such as {@code https://example.org/statements/talla}. */
    public String link(String path) {
        return base + path;
    }

    /** The same for a mail: the page behind it speaks the language of the mail. */
    public String link(String path, Words words) {
        return link(path) + "?" + ReadersLanguage.CHOICE + "="
                + words.language().tag();
    }

    /** Host and, where it is not the scheme's own, port: a name for this site without a scheme. */
    public String authority() {
        return base.getAuthority();
    }

    /** The host's name alone; empty where it has a form that no host name may have. */
    public String host() {
        return Optional.ofNullable(base.getHost()).orElse("");
    }

    /** As browsers name what a page belongs to: scheme, host, and a port that is not the scheme's own. */
    public String origin() {
        boolean isUsual = base.getPort() == -1 || base.getPort() == (isSecure() ? HTTPS : HTTP);
        return base.getScheme() + "://" + host() + (isUsual ? "" : ":" + base.getPort());
    }

    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    /** A cookie's name with the prefix by which browsers take it from this host alone; over https, which it asks for. */
    public String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    // A port of 0 is chosen only when the server starts.
    @EventListener
    void serverStarted(WebServerInitializedEvent event) {
        if (!fixed && event.getApplicationContext().getServerNamespace() == null) {
            base = local(event.getWebServer().getPort());
        }
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
