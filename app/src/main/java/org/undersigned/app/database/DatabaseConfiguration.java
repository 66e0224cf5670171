package org.undersigned.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data source: of the embedded server, or of the one that {@code UNDERSIGNED_DATABASE_URL} names. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 20;
    /** Nothing that the site asks takes as long. */
    private static final String LONGEST_SILENCE_SECONDS = "120";

    @Bean
    @ConditionalOnProperty(name = "undersigned.database.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedPostgres embeddedPostgres(@Value("${undersigned.data}") Path data) {
        return EmbeddedPostgres.start(data);
    }

    @Bean
    DatabaseLogin databaseLogin(
            ObjectProvider<EmbeddedPostgres> embedded, @Value("${undersigned.database.url:embedded}") String url) {
        EmbeddedPostgres server = embedded.getIfAvailable();
        return server == null ? DatabaseLogin.parse(url) : server.login();
    }

    // Depends on the server, and so is closed before it.
    @Bean
    HikariDataSource dataSource(DatabaseLogin login) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(login.jdbcUrl());
        source.setUsername(login.user());
        source.setPassword(login.password());
        source.setMaximumPoolSize(CONNECTIONS);
        // A crowd waits its turn for seconds; whoever waits longer is told that the database is away.
        source.setConnectionTimeout(10_000);
        // PostgreSQL's details quote the row, and so addresses: they would end in the log.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        // A host that vanishes says nothing: without these a request would wait for it for a quarter of an hour.
        source.addDataSourceProperty("connectTimeout", "5");
        source.addDataSourceProperty("socketTimeout", LONGEST_SILENCE_SECONDS);
        source.addDataSourceProperty("tcpKeepAlive", "true");
        source.setPoolName("undersigned");
        return source;
    }
}
