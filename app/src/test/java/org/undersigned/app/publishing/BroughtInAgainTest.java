package org.undersigned.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.ReadDocument;
import org.undersigned.text.Assembly;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.ImportedText;
import org.undersigned.text.importing.Importer;

/** A statement's own page, text, PDF and DOCX, brought in again, give the text that was signed, to the byte. */
class BroughtInAgainTest {
    private static final String ENGLISH = """
            Keep the night ferry of Lindmark running

            # What was promised

            On 9 November 2021 the Harbour Office of Lindmark signed the Island Compact, in which it undertook to run a ferry between the town and the three islands at least once every night, in every season.

            > A ferry shall cross every night, in every season, for as long as a lamp burns on the islands.

            # What happened

            On 19 September 2025 the ferry was laid up, and since then these sleep on benches in the ferry hall:

            - bakers, who begin at three in the morning and live on the Outer Isle
            - nurses
            - choirs

            We, the undersigned organisations, demand from the Harbour Office of Lindmark to:

            1. Run the night ferry again, at least once every night;
               a) in summer, from both quays
               b) in winter, from the northern quay
               [ ] A boat has crossed on every night of one month.
               [2026-03-01]
            2. Publish the timetable of each month a fortnight before it begins;
               [-] It is to be done every month, for good.
            3. Seat two members elected by the islands on the Harbour Board.

            A promise has a date, and we will come back to this one.
            """;
    private static final String ARMENIAN = """
            Պահպանենք գիշերային լաստանավը

            2024 թ. մայիսի 3-ին նավահանգստի գրասենյակը խոստացավ, որ լաստանավն ամեն գիշեր կանցնի քաղաքի և երեք կղզիների միջև։

            Մենք՝ ներքոստորագրյալ կազմակերպություններս, պահանջում ենք նավահանգստի գրասենյակից՝

            1. Վերսկսել գիշերային լաստանավի երթերը։
               [ ] Մեկ ամսվա ամեն գիշեր նավ է անցել։
               [2026-03-01]
            2. Հրապարակել ամսվա չվացուցակը երկու շաբաթ առաջ։
            """;
    private static final String RUSSIAN = """
            Сохраним ночной паром

            19 сентября 2025 года паром поставили на прикол, и с тех пор ни одно судно не отходит от причала между вечером и утром.

            Мы, нижеподписавшиеся организации, требуем от портового управления:

            1. Возобновить ночной паром;
               [2026-03-01]
            2. Публиковать расписание за две недели до его начала.
               [-] Это делается каждый месяц.
            """;
    private static final String ARABIC = """
            أبقوا عبّارة الليل

            في 3 مايو 2024 وعد مكتب الميناء بأن تعبر العبّارة كل ليلة بين المدينة والجزر الثلاث في كل الفصول.

            نحن المنظمات الموقعة أدناه نطالب مكتب الميناء بما يلي:

            1. تسيير عبّارة الليل من جديد كل ليلة.
               [2026-03-01]
            2. نشر جدول كل شهر قبل بدايته بأسبوعين.
            """;

    static List<String> texts() {
        return List.of(ENGLISH, ARMENIAN, RUSSIAN, ARABIC);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givesTheSignedText(String text) throws Exception {
        TestSite site = TestSite.shared();
        Coordinator amina = site.amina();
        String slug = amina.opens(text);
        amina.invites(slug, List.of("Friends of the Night Ferry, one@one.example", "Three Islands, two@two.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        String page = site.at(URI.create("/statements/" + slug).toASCIIString());
        byte[] signed = fetched(page + "/statement.txt");
        assertThat(new String(signed, StandardCharsets.UTF_8)).isEqualTo(text);
        Documents documents = site.bean(Documents.class);
        for (String form : List.of("", "/statement.txt", "/statement.docx", "/statement.pdf")) {
            ImportedText again = read(documents, fetched(page + form), form);
            Assembly assembly = Assembly.of(
                    again.title().orElse(""),
                    again.blocks().stream()
                            .map(block -> new DraftBlock(block.role(), block.text()))
                            .toList());
            assertThat(assembly.problems()).as(form).isEmpty();
            assertThat(new String(CanonicalText.render(assembly.text().orElseThrow()), StandardCharsets.UTF_8))
                    .as("brought in again as “" + form + "”")
                    .isEqualTo(text);
            if (!form.endsWith(".txt")) {
                assertThat(again.signatories()).as(form).containsExactly("Friends of the Night Ferry", "Three Islands");
            }
        }
    }

    private static ImportedText read(Documents documents, byte[] file, String form) {
        ReadDocument read = documents.read(file, form.isEmpty() ? "page.html" : form.substring(1));
        assertThat(read).as(form).isInstanceOf(ReadDocument.Read.class);
        ImportOutcome outcome = Importer.read(((ReadDocument.Read) read).source());
        return ((ImportOutcome.Imported) outcome).text();
    }

    private static byte[] fetched(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        }
    }
}
