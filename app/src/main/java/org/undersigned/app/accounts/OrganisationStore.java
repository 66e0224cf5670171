package org.undersigned.app.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.words.Country;

/** Organisations. */
@Component
class OrganisationStore {
    private static final RowMapper<Organisation> ORGANISATION = (row, n) -> new Organisation(
            row.getObject("id", UUID.class),
            row.getString("name"),
            Optional.ofNullable(row.getString("domain")),
            row.getString("pseudonym"));

    private static final String CALLED =
            " FROM organisation WHERE strpos(lower(name), lower(:words)) > 0 OR strpos(lower(domain), lower(:words)) > 0 ";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(Organisation organisation, Instant now) {
        jdbc.sql("INSERT INTO organisation (id, name, domain, pseudonym, created_at) VALUES (?, ?, ?, ?, ?)")
                .param(organisation.id())
                .param(organisation.name())
                .param(organisation.domain().orElse(null))
                .param(organisation.pseudonym())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Organisation> find(UUID id) {
        return jdbc.sql("SELECT id, name, domain, pseudonym FROM organisation WHERE id = ?")
                .param(id)
                .query(ORGANISATION)
                .optional();
    }

    Map<UUID, Organisation> among(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT id, name, domain, pseudonym FROM organisation WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(ORGANISATION)
                .list()
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    List<Organisation> all() {
        return jdbc.sql("SELECT id, name, domain, pseudonym FROM organisation ORDER BY lower(name), id")
                .query(ORGANISATION)
                .list();
    }

    /** Some of those whose name or domain holds these words, whatever their case; by name. */
    List<Organisation> called(String words, int from, int most) {
        return jdbc.sql("SELECT id, name, domain, pseudonym" + CALLED
                        + "ORDER BY lower(name), id LIMIT :most OFFSET :from")
                .param("words", words)
                .param("from", from)
                .param("most", most)
                .query(ORGANISATION)
                .list();
    }

    int countCalled(String words) {
        return jdbc.sql("SELECT count(*)" + CALLED)
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    Optional<Organisation> named(String name) {
        return jdbc.sql("""
                        SELECT id, name, domain, pseudonym FROM organisation
                        WHERE lower(name) = lower(?) ORDER BY created_at LIMIT 1""").param(name).query(ORGANISATION).optional();
    }

    Map<String, String> names(UUID organisation) {
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("SELECT language, name FROM organisation_name WHERE organisation_id = ?")
                .param(organisation)
                .query(row -> {
                    names.put(row.getString("language"), row.getString("name"));
                });
        return names;
    }

    Map<UUID, String> namesIn(String language) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT organisation_id, name FROM organisation_name WHERE language = ?")
                .param(language)
                .query(row -> {
                    names.put(row.getObject("organisation_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    void setName(UUID organisation, String language, String name) {
        if (name.isEmpty()) {
            jdbc.sql("DELETE FROM organisation_name WHERE organisation_id = ? AND language = ?")
                    .params(organisation, language)
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO organisation_name (organisation_id, language, name) VALUES (?, ?, ?)
                        ON CONFLICT (organisation_id, language) DO UPDATE SET name = excluded.name""").params(organisation, language, name).update();
    }

    Map<UUID, Country> countries() {
        Map<UUID, Country> countries = new HashMap<>();
        jdbc.sql("SELECT id, country FROM organisation WHERE country IS NOT NULL")
                .query(row -> {
                    countries.put(row.getObject("id", UUID.class), new Country(row.getString("country")));
                });
        return countries;
    }

    void setCountry(UUID organisation, Optional<Country> country) {
        jdbc.sql("UPDATE organisation SET country = ? WHERE id = ?")
                .param(country.map(Country::code).orElse(null))
                .param(organisation)
                .update();
    }

    void setDomain(UUID id, String domain) {
        jdbc.sql("UPDATE organisation SET domain = ? WHERE id = ? AND domain IS NULL")
                .params(domain, id)
                .update();
    }
}
