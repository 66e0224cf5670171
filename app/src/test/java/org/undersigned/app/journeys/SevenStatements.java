package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Accord;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.statements.Statements;

/**
 * A site on which a statement is published in each language of the interface: 900 words, 200 signatories, comments, a call
 * that is open, others beside it; the English one with all translations.
 */
final class SevenStatements implements AutoCloseable {
    static final int WORDS = 900;
    static final int SIGNATORIES = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]{2,}(?![\\p{L}\\p{M}\\p{N}])");

    /** Title, first paragraph, whoever demands of whom, and two demands. */
    private static final Map<String, List<String>> TEXTS = new LinkedHashMap<>(Map.of(
            "en",
            List.of(
                    "Keep the lamps of the quay",
                    "On 3 May 2024 the Harbour Office promised that the lamps of the quay burn all night.",
                    "We, the undersigned organisations, demand from the Harbour Office:",
                    "Light the lamps of the quay again every night.",
                    "Publish each month who tends them."),
            "hy",
            List.of(
                    "Պահպանենք նավամատույցի լապտերները",
                    "2024 թ. մայիսի 3-ին նավահանգստի գրասենյակը խոստացավ, որ լապտերները կվառվեն ամբողջ գիշեր։",
                    "Մենք՝ ներքոստորագրյալ կազմակերպություններս, պահանջում ենք նավահանգստի գրասենյակից՝",
                    "Ամեն գիշեր կրկին վառել նավամատույցի լապտերները։",
                    "Ամեն ամիս հրապարակել, թե ով է հոգում դրանց մասին։"),
            "fr",
            List.of(
                    "Gardez les lampes du quai",
                    "Le 3 mai 2024, le bureau du port a promis que les lampes du quai brûleraient toute la nuit.",
                    "Nous, organisations soussignées, demandons au bureau du port :",
                    "Rallumer chaque nuit les lampes du quai.",
                    "Publier chaque mois qui les entretient."),
            "es",
            List.of(
                    "Conserven las lámparas del muelle",
                    "El 3 de mayo de 2024 la oficina del puerto prometió que las lámparas arderían toda la noche.",
                    "Nosotros, los abajo firmantes, exigimos a la oficina del puerto:",
                    "Encender de nuevo cada noche las lámparas del muelle.",
                    "Publicar cada mes quién las cuida."),
            "ru",
            List.of(
                    "Сохраним фонари причала",
                    "3 мая 2024 года управление порта обещало, что фонари причала будут гореть всю ночь.",
                    "Мы, нижеподписавшиеся организации, требуем от управления порта:",
                    "Снова зажигать фонари причала каждую ночь.",
                    "Каждый месяц публиковать, кто за ними следит."),
            "ar",
            List.of(
                    "حافظوا على مصابيح الرصيف",
                    "في 3 مايو 2024 وعد مكتب الميناء بأن تبقى مصابيح الرصيف مضاءة طوال الليل.",
                    "نحن المنظمات الموقعة أدناه نطالب مكتب الميناء بما يلي:",
                    "إضاءة مصابيح الرصيف من جديد كل ليلة.",
                    "نشر اسم من يعتني بها كل شهر."),
            "de",
            List.of(
                    "Erhaltet die Lampen am Kai",
                    "Am 3. Mai 2024 versprach das Hafenamt, dass die Lampen am Kai die ganze Nacht brennen.",
                    "Wir, die unterzeichnenden Organisationen, fordern vom Hafenamt:",
                    "Die Lampen am Kai wieder jede Nacht anzuzünden.",
                    "Jeden Monat zu veröffentlichen, wer sie pflegt.")));

    final TestSite site = TestSite.fresh();
    final Map<String, String> slugs = new LinkedHashMap<>();
    final Map<String, UUID> comments = new HashMap<>();
    /** Path of an agreement that is followed. */
    final String accord;

    private final Coordinator amina = site.amina();
    private final Visitor desk = amina.visitor();
    private final JdbcClient database = site.bean(JdbcClient.class);
    private final Random random = new Random(11);

    SevenStatements() throws Exception {
        desk.send(desk.open(site.at("/desk/comments/settings")), "/standing", Map.of("standing", "open"));
        desk.send(
                desk.open(site.at("/desk/about")), "/about", Map.of("words-en", "We keep the lamps.\n\nWrite to us."));
        List<UUID> organisations = new ArrayList<>();
        for (String language : languages()) {
            publish(language, organisations);
        }
        // Each is rendered once more when there are others to stand beside it.
        for (String language : languages()) {
            await(statement(language), ".near li", ".beneath a");
        }
        noteACountry();
        accord = accord();
    }

    private String accord() throws Exception {
        Desk two = new Desk(site);
        String path = two.enters(Accord.terms());
        two.publishes(path);
        two.pastes(path, Accord.obligations());
        two.decides(path, "accept", "");
        List<String> findings = two.findings(path);
        List<String> kept = List.of("kept", "breached", "unclear", "disputed");
        for (int n = 0; n < kept.size(); n++) {
            two.finds(findings.get(n), "2025-07-0" + (n + 1), kept.get(n), "The lamps were looked at, " + n + ".");
        }
        String open = path.replaceFirst("^/desk", "");
        for (String language : languages()) {
            String prefix = language.equals("en") ? "" : "/" + language;
            await(prefix + open, ".owed [data-obligation=disputed]", ".happenings [data-kind=FOUND]");
            await(statement(language), "nav a[href$=/commitments]");
        }
        return open;
    }

    private void noteACountry() throws Exception {
        Visitor.Page countries = desk.open(site.at("/desk/organisations/countries"));
        String field = countries
                .document()
                .select(".rows li:contains(Harbour Friends) input")
                .attr("name");
        desk.send(countries, "/countries", Map.of(field, "Austria"));
        for (String language : languages()) {
            await(statement(language) + "/signatories/by-country", ".group");
        }
    }

    static List<String> languages() {
        return List.of("en", "hy", "fr", "es", "ru", "ar", "de");
    }

    String statement(String language) {
        return "/statements/" + URI.create(slugs.get(language)).toASCIIString();
    }

    private void publish(String language, List<UUID> organisations) throws Exception {
        List<String> pool = words(language);
        String slug = opens(language, pool);
        slugs.put(language, slug);
        String address = "office-" + language + "@harbour.example";
        amina.invites(slug, List.of("Harbour Friends, " + address + ", harbour.example"));
        Coordinator.signs(amina.invitation(address));
        UUID statement = site.bean(Statements.class).withSlug(slug).id().value();
        othersSign(statement, pool, organisations);
        comments.put(language, comment(statement, String.join(" ", some(pool, 30))));
        desk.send(
                desk.open(site.at("/desk/statements/" + slug + "/open-call")),
                "/open-call",
                Map.of("organisations", "true", "persons", "true"));
        if (language.equals("en")) {
            translate(slug);
        }
        desk.send(desk.open(site.at("/desk/statements/" + slug)), "/publication", Map.of("late", "true"));
        await(statement(language), ".names");
    }

    /**
     * Words of a language as often as they are: out of what the interface says in it. Drawn at random they compress worse
     * than anybody's prose.
     */
    private static List<String> words(String language) throws IOException {
        Properties said = new Properties();
        try (InputStream in = SevenStatements.class.getResourceAsStream("/words/" + language + ".properties")) {
            said.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return said.stringPropertyNames().stream()
                .sorted()
                .map(said::getProperty)
                .filter(sentence -> !sentence.contains("{"))
                .flatMap(sentence -> WORD.matcher(sentence).results())
                .map(word -> word.group())
                .toList();
    }

    private List<String> some(List<String> pool, int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> pool.get(random.nextInt(pool.size())))
                .toList();
    }

    private String opens(String language, List<String> pool) throws IOException {
        List<String> parts = TEXTS.get(language);
        StringBuilder text = new StringBuilder(parts.get(0) + "\n\n" + parts.get(1) + "\n\n");
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            text.append(String.join(" ", some(pool, WORDS / 12))).append(".\n\n");
        }
        text.append(parts.get(2))
                .append("\n\n1. ")
                .append(parts.get(3))
                .append("\n2. ")
                .append(parts.get(4));
        Visitor.Page draft = desk.send(
                desk.open(site.at("/desk/statements/new")), "/desk/statements", Map.of("pasted", text.toString()));
        Visitor.Page opening = desk.send(draft, "/draft", Map.of("next", "opening", "language", language));
        Visitor.Page opened = desk.send(opening, "/opening", Map.of("anyway", "true"));
        String path = URI.create(opened.address()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As rows: the same entry of the ledger for all, which a page does not show. */
    private void othersSign(UUID statement, List<String> pool, List<UUID> organisations) {
        while (organisations.size() < SIGNATORIES - 1) {
            UUID organisation = UUID.randomUUID();
            database.sql("INSERT INTO organisation (id, name, pseudonym, created_at) VALUES (?, ?, ?, now())")
                    .params(organisation, "Association " + organisations.size(), organisation.toString())
                    .update();
            organisations.add(organisation);
        }
        for (UUID organisation : organisations) {
            UUID signatory = UUID.randomUUID();
            UUID signature = UUID.randomUUID();
            String name = String.join(" ", some(pool, 3));
            database.sql("""
                            INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)
                            VALUES (?, ?, 'organisation', ?, ?, ?, 'x@y.example', now())""")
                    .params(signatory, statement, organisation, name, organisation.toString())
                    .update();
            database.sql("""
                            INSERT INTO signature (id, statement_id, signatory_id, revision_sha256, signed_name, method,
                                role, authority, signed_at, addendum_sha256, submission)
                            SELECT ?, statement_id, ?, revision_sha256, ?, method, role, authority, signed_at,
                                addendum_sha256, gen_random_uuid()
                            FROM signature WHERE statement_id = ? LIMIT 1""").params(signature, signatory, name, statement).update();
            database.sql("""
                            INSERT INTO signature_entry (signature_id, leaf_index, recorded_at)
                            SELECT ?, e.leaf_index, e.recorded_at FROM signature_entry e
                            JOIN signature s ON s.id = e.signature_id WHERE s.statement_id = ? LIMIT 1""").params(signature, statement).update();
        }
    }

    private UUID comment(UUID statement, String text) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO comment (id, statement_id, name, text, shown, language, wants_replies, state, marks,
                            network, written_at, approved_at, told_at)
                        VALUES (?, ?, 'Ani Saryan', ?, ?, 'en', false, 'approved', '{}', '', now(), now(), now())""").params(id, statement, text, text).update();
        return id;
    }

    private void translate(String slug) throws IOException {
        String path = site.at("/desk/statements/" + slug + "/translations");
        for (String language : languages().subList(1, languages().size())) {
            List<String> pool = words(language);
            Visitor.Page begun = desk.send(desk.open(path), "/translations", Map.of("language", language));
            Map<String, String> words = new HashMap<>();
            for (String field : begun.document().select(".side textarea").eachAttr("name")) {
                words.put(field, String.join(" ", some(pool, 6)));
            }
            Visitor.Page saved = desk.send(begun, "/translations/" + language, words);
            desk.send(saved, "/release", Map.of());
        }
    }

    /** A page of the site once it has all of these; it is made again within a second or two. */
    Document await(String path, String... selectors) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            Document page = new Visitor().open(site.at(path)).document();
            if (List.of(selectors).stream()
                    .noneMatch(selector -> page.select(selector).isEmpty())) {
                return page;
            }
            assertThat(Instant.now()).as("%s on %s", List.of(selectors), path).isBefore(until);
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
