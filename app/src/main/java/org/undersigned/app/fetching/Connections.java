package org.undersigned.app.fetching;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** Opens clients that do nothing by themselves: no redirect, no second try, no cookie, no decompression. */
final class Connections {
    // Without these, headers alone could fill the memory.
    private static final Http1Config HEADS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 << 10)
            .build();

    private Connections() {}

    /** @param longest to connect, and between two pieces of an answer */
    static CloseableHttpClient open(DnsResolver names, Duration longest) {
        Timeout limit = Timeout.of(longest);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADS)
                                .build())
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(limit).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // A small answer that unpacks into a large one would pass the limit.
                .disableContentCompression()
                .setUserAgent("Undersigned")
                .build();
    }
}
