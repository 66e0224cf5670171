package org.undersigned.app.cast;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations that can sign, as rows that an invitation leaves: more than pages could invite in time. */
public final class InvitedRows {
    private InvitedRows() {}

    /** Invites organisations of these numbers to the statement; of the rest of the site nothing is touched. */
    public static void invite(JdbcClient database, String slug, int from, int to) {
        database.sql("CREATE TABLE IF NOT EXISTS test_invited (n int PRIMARY KEY, signatory uuid, organisation uuid)")
                .update();
        database.sql(
                        "INSERT INTO test_invited SELECT n, gen_random_uuid(), gen_random_uuid() FROM generate_series(?, ?) n")
                .params(from, to)
                .update();
        run(database, from, to, """
                INSERT INTO organisation (id, name, domain, pseudonym, created_at)
                SELECT organisation, 'Organisation ' || n, 'o' || n || '.example', md5(n::text), now()
                FROM test_invited WHERE n BETWEEN :from AND :to""");
        database.sql("""
                        INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)
                        SELECT signatory, (SELECT id FROM statement WHERE slug = :slug), 'organisation', organisation,
                            'Organisation ' || n, 'o' || n || '.example', 'office@o' || n || '.example', now()
                        FROM test_invited WHERE n BETWEEN :from AND :to""")
                .param("slug", slug)
                .param("from", from)
                .param("to", to)
                .update();
        run(database, from, to, """
                INSERT INTO invitation (signatory_id, answer, language, invited_by, invited_at)
                SELECT signatory, 'invited', 'en', (SELECT id FROM person LIMIT 1), now()
                FROM test_invited WHERE n BETWEEN :from AND :to""");
        run(database, from, to, """
                INSERT INTO signatory_link (token_hash, signatory_id, expires_at)
                SELECT sha256(convert_to(lpad(n::text, 32, '0'), 'UTF8')), signatory, now() + interval '60 days'
                FROM test_invited WHERE n BETWEEN :from AND :to""");
    }

    private static void run(JdbcClient database, int from, int to, String sql) {
        database.sql(sql).param("from", from).param("to", to).update();
    }

    /** The link that was mailed to the organisation of this number. */
    public static String link(String site, int number) {
        return site + "/invitations/%032d".formatted(number);
    }
}
