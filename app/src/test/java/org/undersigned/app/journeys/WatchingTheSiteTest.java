package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.newsletter.Readers;

/** Amina looks how her site runs, on a phone and at a desk, and reads it in Arabic. */
class WatchingTheSiteTest {
    @TempDir
    private Path backups;

    @Test
    void thePageIsReadableWhenAllIsWellAndWhenItIsNot() {
        try (TestSite site = TestSite.fresh(
                        "--undersigned.backup.folder=" + backups,
                        "--undersigned.smtp.url=smtp://127.0.0.1:" + TestSite.freePort(),
                        "--undersigned.mail.from=ferry@site.example");
                Browser browser = new Browser()) {
            Page amina = browser.visitor();
            amina.navigate(site.setupLink());
            amina.locator("[name=site]").fill("Night Ferry Coalition");
            amina.locator("[name=name]").fill("Amina Sol");
            amina.locator("[name=email]").fill("amina@ferry.example");
            amina.locator("main form button").last().click();
            amina.locator("main form button").last().click();
            JdbcClient database = new Readers(site).database;
            Readers.await(
                    "a backup is made",
                    () -> database.sql("SELECT count(*) FROM backup_run")
                                    .query(Integer.class)
                                    .single()
                            > 0);
            amina.navigate(site.at("/desk"));
            amina.locator("nav a[href='/desk/operation']").click();
            assertThat(amina.locator(".notice.good").count()).isEqualTo(1);
            browser.inspect(amina, "90-operation");

            troubles(database);
            // What it knows of its parts is some seconds old at most.
            Readers.await("it is noticed", () -> {
                amina.reload();
                return amina.locator(".notice.good").count() == 0;
            });
            assertThat(amina.locator("main").textContent())
                    .contains("Mail has been waiting for more than half an hour")
                    .contains("2 mails: our mail server could not be reached, or broke off")
                    .contains("3 mails: the mailbox is full")
                    .contains("The last attempt failed")
                    .contains("1 of 1 witness has cosigned all of it");
            browser.inspect(amina, "91-operation-troubles");
            for (String language : new String[] {"ar", "hy", "ru", "de"}) {
                amina.navigate(site.at("/desk/operation?lang=" + language));
                browser.inspect(amina, "92-operation-" + language, 390, ColorScheme.LIGHT);
                browser.inspect(amina, "92-operation-" + language, 1280, ColorScheme.DARK);
            }
        }
    }

    private static void troubles(JdbcClient database) {
        database.sql("""
                INSERT INTO mail_message (id, recipient, subject, body, created_at, failure)
                SELECT gen_random_uuid(), 'a@b.example', 's', 'b', now() - make_interval(hours => age), 'MailSendException'
                FROM unnest(ARRAY[1, 20]) AS age""").update();
        database.sql("""
                INSERT INTO mail_message (id, created_at, bounced_at, failure)
                SELECT gen_random_uuid(), now(), now(), 'FULL' FROM generate_series(1, 3)""").update();
        database.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES ('look-at-something', '1', now() - interval '1 hour', false, 1)""").update();
        database.sql("""
                INSERT INTO backup_run (at, file, bytes, failure)
                VALUES (now(), 'undersigned-x.zip', 0, 'The backup cannot be written: No space left on device.')""").update();
        database.sql("""
                INSERT INTO ledger_witness (id, vkey, url, added_at)
                VALUES (gen_random_uuid(), ?, 'https://w.example', now())""")
                .param("w.example+e533421d+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")
                .update();
    }
}
