package org.undersigned.app.renditions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/** Statements to be printed, invented. */
final class Printed {
    private static final Instant PUBLISHED = Instant.parse("2026-03-12T09:30:00Z");

    private Printed() {}

    static PrintedStatement of(String language, StatementText text, List<String> addressees, List<String> names) {
        return new PrintedStatement(
                text,
                new WrittenLanguage(language),
                CanonicalText.sha256(CanonicalText.render(text)),
                addressees,
                PUBLISHED,
                names,
                0,
                "https://night-ferry.example/statements/keep-the-night-ferry");
    }

    static PrintedStatement english() {
        return of(
                "en",
                new StatementText(
                        "Keep the night ferry of Lindmark running",
                        List.of(
                                new Block.Paragraph(
                                        "On 9 November 2021 the Harbour Office of Lindmark signed the Island "
                                                + "Compact, in which it undertook to run a ferry between the town and the three "
                                                + "islands at least once every night, in every season."),
                                new Block.Heading("What was promised, and what came of it"),
                                new Block.Quote(
                                        "The boat shall not lie at the quay while anybody waits on the islands."),
                                new Block.Paragraph(
                                        "On 19 September 2025 the ferry Little Heron was laid up, and since "
                                                + "then no boat has left the quay between dusk and dawn. Those who wait:"),
                                new Block.BulletList(List.of(
                                        "bakers, who sleep on benches in the ferry hall;",
                                        "nurses, whose shifts end when nothing runs;",
                                        "choirs, for whom a night is long.")),
                                new Block.Paragraph(
                                        "We, the undersigned organisations, hold that a compact is a promise "
                                                + "to the people who live by the water. We demand from the Harbour Office to:"),
                                new Block.DemandList(List.of(
                                        new Demand(
                                                "Run the night ferry again, at least once every night, and for that",
                                                List.of(
                                                        "repair the Little Heron;",
                                                        "hire two hands for the dark months."),
                                                Optional.of("a boat has crossed on thirty nights in a row"),
                                                new Due.On(LocalDate.of(2026, 3, 1))),
                                        new Demand(
                                                "Publish the timetable of each month a fortnight before it begins.",
                                                List.of(),
                                                Optional.empty(),
                                                new Due.Undated("it is due every month")),
                                        Demand.of("Burn a lamp at each of the four landing stages."))),
                                new Block.Paragraph("And from the Town Council to:"),
                                new Block.DemandList(List.of(Demand.of(
                                        "Keep the ferry hall open and heated until the last boat has left."))),
                                new Block.Paragraph("A promise has a date."))),
                List.of("Harbour Office of Lindmark", "Town Council"),
                List.of(
                        "Friends of the Night Ferry",
                        "“Three Islands” Association",
                        "Lindmark Bakers’ Guild",
                        "Choir of Saint Brandan’s Quay",
                        "Society for Lamps and Landing Stages of the Inner and the Outer Isles",
                        "Island Nurses’ Circle",
                        "Heron Rock Village Council"));
    }

    static PrintedStatement armenian() {
        return of(
                "hy",
                new StatementText(
                        "Պահպանենք գիշերային լաստանավը",
                        List.of(
                                new Block.Paragraph(
                                        "2024 թ. մայիսի 3-ին նավահանգստի գրասենյակը խոստացավ, որ լաստանավն ամեն "
                                                + "գիշեր կանցնի քաղաքի և երեք կղզիների միջև։"),
                                new Block.Heading("Խոստումը"),
                                new Block.Quote("Նավը չի մնա նավամատույցում, քանի դեռ մեկը սպասում է կղզիներում։"),
                                new Block.Paragraph(
                                        "Մենք՝ ներքոստորագրյալ կազմակերպություններս, պահանջում ենք նավահանգստի "
                                                + "գրասենյակից՝"),
                                new Block.DemandList(List.of(
                                        new Demand(
                                                "Վերսկսել գիշերային լաստանավի երթերը։",
                                                List.of("նորոգել նավը", "վառել լապտերները"),
                                                Optional.of("նավն անցել է երեսուն գիշեր անընդմեջ"),
                                                new Due.On(LocalDate.of(2026, 3, 1))),
                                        new Demand(
                                                "Հրապարակել ամսվա չվացուցակը երկու շաբաթ առաջ։",
                                                List.of(),
                                                Optional.empty(),
                                                new Due.Undated("ամեն ամիս է")))))),
                List.of("Նավահանգստի գրասենյակ"),
                List.of("Գիշերային լաստանավի բարեկամներ", "«Երեք կղզի» միություն", "Հացթուխների համքարություն"));
    }

    static PrintedStatement arabic() {
        return of(
                "ar",
                new StatementText(
                        "أبقوا عبّارة الليل",
                        List.of(
                                new Block.Paragraph(
                                        "في 3 مايو 2024 وعد مكتب الميناء بأن تعبر العبّارة كل ليلة بين المدينة "
                                                + "والجزر الثلاث في كل الفصول."),
                                new Block.Heading("الوعد"),
                                new Block.Quote("لن ترسو العبّارة (Little Heron) ما دام أحد ينتظر في الجزر."),
                                new Block.BulletList(List.of("الخبازون؛", "الممرضات.")),
                                new Block.Paragraph("نحن المنظمات الموقعة أدناه نطالب مكتب الميناء بما يلي:"),
                                new Block.DemandList(List.of(
                                        new Demand(
                                                "تسيير عبّارة الليل من جديد كل ليلة.",
                                                List.of("إصلاح القارب؛", "إنارة المرافئ."),
                                                Optional.of("عبر قارب ثلاثين ليلة متتالية"),
                                                new Due.On(LocalDate.of(2026, 3, 1))),
                                        new Demand(
                                                "نشر جدول كل شهر قبل بدايته بأسبوعين.",
                                                List.of(),
                                                Optional.empty(),
                                                new Due.Undated("يتكرر كل شهر")))))),
                List.of("مكتب الميناء"),
                List.of("أصدقاء عبّارة الليل", "جمعية الجزر الثلاث", "نقابة الخبازين", "Friends of the Night Ferry"));
    }

    /** The same small statement in whatever language. */
    static PrintedStatement small(String language, String title, String paragraph, String demand, String name) {
        return of(
                language,
                new StatementText(
                        title,
                        List.of(
                                new Block.Paragraph(paragraph),
                                new Block.DemandList(List.of(new Demand(
                                        demand,
                                        List.of(),
                                        Optional.of(paragraph),
                                        new Due.On(LocalDate.of(2026, 3, 1))))))),
                List.of(name),
                List.of(name));
    }

    static List<String> names(int count) {
        Random random = new Random(7);
        String[] words = "Northern Lamp Harbour Women Quay Young Sailors Bakers Island Nurses Choir".split(" ");
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "Association of the " + words[random.nextInt(words.length)] + " "
                        + words[random.nextInt(words.length)] + " " + n)
                .toList();
    }
}
