package org.undersigned.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.undersigned.app.words.Words;

/** What is set, and what is said of what cannot be. */
class SettingsTest {
    private static final String URL = "url = https://statements.example.org\n";

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("undersigned.conf"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }

    private List<String> faults(String content) throws IOException {
        Path file = file(content);
        return Settings.read(Optional.of(file), Map.of(), Map.of()).faults().stream()
                .map(fault -> fault.replace(file.toString(), "FILE"))
                .toList();
    }

    private static List<String> faults(Map<String, String> variables) {
        return Settings.read(Optional.empty(), variables, Map.of()).faults();
    }

    @Test
    void anOptionWinsOverAVariableAndThatOverTheFile() throws IOException {
        Path file = file(
                "﻿# A comment\r\n" + URL + "\n  port=8001\nlanguage = hy\n smtp.url =\ncomments.address-days = 9\n");
        Map<String, String> variables =
                Map.of("UNDERSIGNED_CONFIG", file.toString(), "UNDERSIGNED_PORT", "8002", "UNDERSIGNED_LANGUAGE", "ar");
        Settings settings = Settings.read(Optional.empty(), variables, Map.of(Key.PORT, "8003"))
                .sound();
        assertThat(settings.number(Key.PORT)).isEqualTo(8003);
        assertThat(settings.value(Key.LANGUAGE)).isEqualTo("ar");
        assertThat(settings.number(Key.COMMENTS_ADDRESS_DAYS)).isEqualTo(9);
        assertThat(settings.value(Key.ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(settings.text(Key.SMTP_URL)).isEmpty();
        assertThat(settings.file()).contains(file);
        Path other = Files.writeString(folder.resolve("other.conf"), URL + "port = 8004\n");
        assertThat(Settings.read(Optional.of(other), Map.of("UNDERSIGNED_CONFIG", file.toString()), Map.of())
                        .number(Key.PORT))
                .isEqualTo(8004);
    }

    @Test
    void aNewcomerNeedsNothing() {
        Settings settings = Settings.read(Optional.empty(), Map.of("PATH", "/bin", "UNDERSIGNED_CONFIG", ""), Map.of())
                .sound();
        assertThat(settings.properties())
                .containsEntry("server.port", "8080")
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("undersigned.url", "")
                .containsEntry("undersigned.database.url", "embedded")
                .containsEntry(
                        "undersigned.data", Path.of("data").toAbsolutePath().toString());
        assertThat(settings.size()).isZero();
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsPlace() throws IOException {
        assertThat(faults(URL + """
                port = 99999
                adress = 127.0.0.1
                chromium.sandbox = yess
                port = 80
                just words
                language = "hy"
                data = /srv # on the large disk
                wholly.unlike = 1
                undersigned.mail.from = a@b.example
                smtp.url = https://user:geheim@mail.example
                """))
                .containsExactly(
                        "FILE, line 6: this is neither “key = value” nor a comment after a #.",
                        "FILE, line 7: language has quotation marks around its value: leave them out.",
                        "FILE, line 8: data has a comment behind its value: comments stand on lines of their own.",
                        "FILE, line 2: port should be a number from 1 to 65535, not “99999”.",
                        "FILE, line 3: there is no key adress: did you mean address?",
                        "FILE, line 4: chromium.sandbox should be yes or no, not “yess”.",
                        "FILE, line 5: port is set in line 2 already.",
                        "FILE, line 7: language should be a language of the interface: ar, de, en, es, fr, hy, ru, not"
                                + " “\"hy\"”.",
                        "FILE, line 9: there is no key wholly.unlike: docs/operate/configuration.md has all there are.",
                        "FILE, line 10: there is no key undersigned.mail.from: did you mean mail.from?",
                        "FILE, line 11: smtp.url should look like smtp://user:password@mail.example.org:587.");
        assertThat(faults(Map.of(
                        "UNDERSIGNED_COMMENTS_ADDRESSDAYS", "9",
                        "UNDERSIGNED_NEWSLETTER_CONNECTIONS", "51",
                        "UNDERSIGNED_URL", "statements.example.org")))
                .containsExactly(
                        "There is no variable UNDERSIGNED_COMMENTS_ADDRESSDAYS: did you mean"
                                + " UNDERSIGNED_COMMENTS_ADDRESS_DAYS?",
                        "UNDERSIGNED_NEWSLETTER_CONNECTIONS should be a number from 1 to 50, not “51”.",
                        "UNDERSIGNED_URL should begin with https:// and name a host, such as"
                                + " https://statements.example.org, not “statements.example.org”.");
    }

    @Test
    void whatCannotBeTogetherIsAFault() throws IOException {
        assertThat(faults("port = 8001\n"))
                .containsExactly("url is missing in FILE: set where readers reach the site, such as"
                        + " https://statements.example.org.");
        assertThat(faults(URL + "smtp.url = smtp://mail.example.org\nanswers.address = answers@example.org\n"
                        + "backup.to = age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n"))
                .containsExactly(
                        "FILE, line 2: smtp.url is set, and mail.from is missing: set the address that mail is sent from.",
                        "FILE, line 3: answers.address is set, but no mail comes in: set answers.url (IMAP) or"
                                + " answers.lmtp too.",
                        "FILE, line 4: backup.to is set, but no backup is made: set backup.folder too.");
        assertThat(faults(Map.of("UNDERSIGNED_ANSWERS_LMTP", "127.0.0.1:24")))
                .singleElement()
                .asString()
                .startsWith("UNDERSIGNED_ANSWERS_LMTP is set, and answers.address is missing");
        assertThat(faults(Map.of(
                        "UNDERSIGNED_ANSWERS_LMTP", "127.0.0.1:24", "UNDERSIGNED_ANSWERS_ADDRESS", "a+b@example.org")))
                .containsExactly(
                        "UNDERSIGNED_ANSWERS_ADDRESS should have at most 37 characters and no + before its @.");
        // What is there and wrong is not missing as well.
        assertThat(faults(Map.of("UNDERSIGNED_SMTP_URL", "smtp://mail.example.org", "UNDERSIGNED_MAIL_FROM", "office")))
                .hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsAFault() throws IOException {
        assertThat(Settings.read(Optional.of(Path.of("/nowhere/x.conf")), Map.of(), Map.of())
                        .faults())
                .singleElement()
                .isEqualTo("There is no file /nowhere/x.conf.");
        Path latin = Files.write(
                folder.resolve("latin.conf"), "mail.from = é@example.org\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Settings.read(Optional.of(latin), Map.of(), Map.of()).faults())
                .singleElement()
                .isEqualTo(latin + " is not in the encoding UTF-8.");
        assertThat(Settings.read(Optional.of(folder), Map.of(), Map.of()).faults())
                .singleElement()
                .isEqualTo(folder + " cannot be read: it is a folder.");
    }

    @Test
    void aPasswordIsReadByNobodyElseAndShownNowhere() throws IOException {
        String secret = URL + "database.url = postgresql://user:geheim@db.example/undersigned\n";
        Path file = file(secret);
        Settings kept = Settings.read(Optional.of(file), Map.of(), Map.of()).sound();
        assertThat(kept.toString()).doesNotContain("geheim");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Settings open = Settings.read(Optional.of(file), Map.of(), Map.of());
        assertThat(open.faults())
                .containsExactly(
                        file + " holds a password, and every user of this machine can read it: run chmod o-rwx " + file
                                + ".");
        assertThatThrownBy(open::sound).isInstanceOf(SettingsUnusable.class).hasMessageContaining("chmod o-rwx");
        Files.writeString(file, URL);
        assertThat(Settings.read(Optional.of(file), Map.of(), Map.of()).faults())
                .isEmpty();
        for (String wrong : List.of("smtp.url", "bounces.url", "answers.url", "database.url")) {
            assertThat(faults(URL + wrong + " = ftp://user:geheim@x.example\n"))
                    .first()
                    .asString()
                    .contains(wrong)
                    .doesNotContain("geheim");
        }
    }

    /** Each kind takes what it should, and nothing that only looks like it. */
    @Test
    void valuesAreWhatTheyShouldBe() {
        takes(Key.URL, "https://a.example", "http://localhost:8080", "https://a.example/");
        refuses(Key.URL, "https://", "ftp://a.example", "https://u:p@a.example", "https://a.example/?x", "a.example");
        takes(Key.ADDRESS, "::1", "0.0.0.0", "localhost");
        refuses(Key.ADDRESS, "300.1.1.1", "", "127.0.0.1:80");
        takes(Key.PROXIES, "127.0.0.0/8, ::1", "10.0.0.5", "10.0.0.5,192.168.7.0/24", "fd00::/64", "::ffff:10.0.0.5");
        refuses(
                Key.PROXIES,
                "",
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/33",
                "fd00::/129",
                "10.1/16",
                "proxy.example",
                "10.0.0.5 ,");
        refuses(Key.PORT, "0", "65536", "", "-1", "8o80");
        takes(
                Key.DATABASE_URL,
                "embedded",
                "postgres://u:p@h.example/d",
                "postgresql://u@h:5432/d?ssl=true",
                "postgresql://u:p@one:5432,two:5433/d");
        refuses(Key.DATABASE_URL, "", "postgresql://h.example/d", "jdbc:mysql://h/d", "postgresql://u:p@one,/d");
        takes(Key.SMTP_URL, "smtps://u:p@h.example", "smtp://127.0.0.1:25", "");
        refuses(Key.SMTP_URL, "smtp://", "smtp://h:99999", "h.example", "smtp://u:p w@h.example");
        takes(Key.MAIL_FROM, "a@b.example", "The Coalition <a@b.example>", "\"A, B\" <a@b.example>");
        refuses(Key.MAIL_FROM, "a", "a@b.example, c@d.example", "A <a>", "A <a@b.example> B");
        takes(Key.BOUNCES_URL, "imaps://u:p@h.example/INBOX", "imap://u:p@localhost");
        refuses(Key.BOUNCES_URL, "imaps://h.example", "pop3://u:p@h.example");
        refuses(Key.ANSWERS_LMTP, "127.0.0.1", "10024", "u@127.0.0.1:24", "127.0.0.1:24/x");
        takes(Key.DNS_RESOLVER, "none", "192.0.2.53", "[2001:db8::53]:53", "localhost:5353");
        refuses(Key.DNS_RESOLVER, "192.0.2.53/x", "a b", "dns://x");
        takes(Key.FETCH_INSTEAD, "a.example=http://10.0.0.1:7, b.example:8=https://b");
        refuses(Key.FETCH_INSTEAD, "a.example", "=http://b", "a=http://b,", "a=b");
        takes(Key.CHROMIUM, "/usr/bin/chromium");
        refuses(Key.CHROMIUM, "chromium");
        refuses(Key.BACKUP_TO, "age1short", "AGE-SECRET-KEY-1QQQ");
        refuses(Key.LANGUAGE, "en-GB", "xx");
        refuses(Key.LOG_LEVEL, "INFO");
        takes(Key.BACKUP_AT, "00:00", "23:59");
        refuses(Key.BACKUP_AT, "24:00", "2:30", "02:30Z");
        assertThat(Settings.read(Optional.empty(), Map.of(), Map.of(Key.LOG_FORMAT, "json", Key.CHROMIUM_SANDBOX, "no"))
                        .properties())
                .containsEntry("logging.structured.format.console", "logstash")
                .containsEntry("undersigned.chromium.sandbox", "false");
    }

    private static void takes(Key key, String... values) {
        for (String value : values) {
            assertThat(Settings.read(Optional.empty(), Map.of(), Map.of(key, value))
                            .faults())
                    .as(value)
                    .noneMatch(fault -> fault.contains(" should "));
        }
    }

    private static void refuses(Key key, String... values) {
        for (String value : values) {
            assertThat(Settings.read(Optional.empty(), Map.of(), Map.of(key, value))
                            .faults())
                    .as(value)
                    .anyMatch(fault -> fault.startsWith("--" + key.text() + " should "));
        }
    }

    @Test
    void eachKeyHasOneVariableByWhichSpringKnowsItToo() {
        Map<String, Object> variables = new HashMap<>();
        for (Key key : Key.values()) {
            assertThat(variables.put(key.variable(), key.text())).isNull();
            assertThat(Key.named(key.text())).contains(key);
            assertThat(key.initial().isEmpty() || key.kind().fits().test(key.initial()))
                    .as(key.text())
                    .isTrue();
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        for (Key key : Key.values()) {
            assertThat(environment.getProperty("undersigned." + key.text())).isEqualTo(key.text());
        }
    }

    /** What the program asks for is in the list, with the same beginning; and the list has no language that it has not. */
    @Test
    void theListHasEverythingThatTheProgramAsksFor() throws IOException {
        Set<String> asked = new HashSet<>();
        Pattern places = Pattern.compile("\\$\\{undersigned\\.([a-z.-]+)(:?)([^}]*)}"
                + "|(?:getProperty\\(\\s*|name = )\"undersigned\\.([a-z.-]+)\"");
        for (Path source : sources()) {
            for (MatchResult place :
                    places.matcher(Files.readString(source)).results().toList()) {
                String name = Stream.of(1, 4)
                        .map(place::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow();
                if (Set.of("jobs", "head-within").contains(name)) {
                    // Set by a command for a site that is only looked at, and by a test; by no operator.
                    continue;
                }
                asked.add(name);
                Key key = Key.named(name).orElseThrow(() -> new AssertionError(name + " in " + source));
                if (":".equals(place.group(2)) && !key.equals(Key.CHROMIUM_SANDBOX)) {
                    assertThat(place.group(3)).as(name).isEqualTo(key.initial());
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        String defaults = Files.readString(Path.of("src/main/resources/application.yaml"));
        assertThat(defaults)
                .contains("data: " + Key.DATA.initial())
                .contains("language: " + Key.LANGUAGE.initial())
                .contains("comments.address-days: " + Key.COMMENTS_ADDRESS_DAYS.initial());
        assertThat(Key.LANGUAGE.kind().words())
                .isEqualTo("language: "
                        + String.join(
                                ", ",
                                Words.languages().stream()
                                        .map(language -> language.tag())
                                        .sorted()
                                        .toList()));
        assertThat(Arrays.stream(Key.values()).map(Key::property)).doesNotHaveDuplicates();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/commands/"))
                    .toList();
        }
    }
}
