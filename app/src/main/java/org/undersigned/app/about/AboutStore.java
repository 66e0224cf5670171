package org.undersigned.app.about;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coordinators' own words by language. */
@Component
class AboutStore {
    private final JdbcClient jdbc;

    AboutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        jdbc.sql("SELECT language, words FROM site_about").query(row -> {
            all.put(row.getString("language"), row.getString("words"));
        });
        return all;
    }

    void put(String language, String words) {
        if (words.isEmpty()) {
            jdbc.sql("DELETE FROM site_about WHERE language = ?")
                    .param(language)
                    .update();
            return;
        }
        jdbc.sql("""
                INSERT INTO site_about (language, words) VALUES (?, ?)
                ON CONFLICT (language) DO UPDATE SET words = excluded.words""").params(language, words).update();
    }
}
