package org.undersigned.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteAddressTest {
    private static SiteAddress at(String configured) {
        return new SiteAddress(configured, 8080);
    }

    @Test
    void theOriginIsAsBrowsersWriteIt() {
        assertThat(at("https://example.org").origin()).isEqualTo("https://example.org");
        assertThat(at("https://example.org:443/").origin()).isEqualTo("https://example.org");
        assertThat(at("https://example.org:8443").origin()).isEqualTo("https://example.org:8443");
        assertThat(at("http://localhost:80").origin()).isEqualTo("http://localhost");
        assertThat(at("").origin()).isEqualTo("http://localhost:8080");
    }

    @Test
    void aHostThatNoNameMayHaveIsNone() {
        assertThat(at("http://my_host:8080").host()).isEmpty();
        assertThat(at("https://example.org:8443").host()).isEqualTo("example.org");
    }
}
