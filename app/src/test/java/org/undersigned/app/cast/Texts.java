package org.undersigned.app.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements of the cast. */
public final class Texts {
    /** The sample that the demo shows. */
    public static final String NIGHT_FERRY = resource("/sample/statement.txt");

    /** Invented, short, in Armenian. */
    public static final String ARMENIAN = """
            Պահպանենք գիշերային լաստանավը

            2024 թ. մայիսի 3-ին նավահանգստի գրասենյակը խոստացավ, որ լաստանավն ամեն գիշեր կանցնի քաղաքի և երեք կղզիների միջև։

            Մենք՝ ներքոստորագրյալ կազմակերպություններս, պահանջում ենք նավահանգստի գրասենյակից՝

            1. Վերսկսել գիշերային լաստանավի երթերը։
            2. Հրապարակել ամսվա չվացուցակը երկու շաբաթ առաջ։

            Գիշերային լաստանավի բարեկամներ
            «Երեք կղզի» միություն
            Հացթուխների համքարություն
            """;

    /** Invented, short, in Arabic. */
    public static final String ARABIC = """
            أبقوا عبّارة الليل

            في 3 مايو 2024 وعد مكتب الميناء بأن تعبر العبّارة كل ليلة بين المدينة والجزر الثلاث في كل الفصول.

            نحن المنظمات الموقعة أدناه نطالب مكتب الميناء بما يلي:

            1. تسيير عبّارة الليل من جديد كل ليلة.
            2. نشر جدول كل شهر قبل بدايته بأسبوعين.

            أصدقاء عبّارة الليل
            جمعية الجزر الثلاث
            نقابة الخبازين
            """;

    private Texts() {}

    private static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
