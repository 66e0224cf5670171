package org.undersigned.text.comparing;

import java.util.List;
import java.util.Map;

/** What copies in a language have around the text, and what somebody puts into it who means to change it. */
record Phrases(
        List<String> above,
        List<String> below,
        List<String> among,
        List<String> headings,
        List<String> negations,
        List<String> demands,
        List<String> names,
        List<String> words) {
    private static final Map<String, Phrases> ALL = Map.of(
            "en",
            new Phrases(
                    List.of(
                            "The Lindmark Courier",
                            "Home",
                            "News",
                            "Culture",
                            "Sport",
                            "By Nora Field | 14 May 2025, 09:30",
                            "Reading time: 3 minutes"),
                    List.of(
                            "Leave a Reply",
                            "Your email address will not be published. Required fields are marked *",
                            "Share on social media",
                            "You may also like",
                            "Council approves the budget for street lamps",
                            "The bridge at Harrow Lane opens again on Monday after a long winter.",
                            "Sign up for our newsletter",
                            "© 2025 The Lindmark Courier. All rights reserved."),
                    List.of("Advertisement", "Share this", "Read more"),
                    List.of("Signed by:", "Signatories", "The undersigned:", ""),
                    List.of("not", "never", "no", "nobody"),
                    List.of(
                            "Dismiss the whole Board at once.",
                            "Sell the carts to the highest bidder;",
                            "Give every member of the Board a medal"),
                    List.of(
                            "Alliance of Silent Pumps",
                            "Blue Harbour Fellowship",
                            "Ministry of Good Ideas",
                            "Nordwind Ltd"),
                    List.of("yellow", "rarely", "under", "ministry", "perhaps")),
            "fr",
            new Phrases(
                    List.of(
                            "La Gazette de Vallombre",
                            "Accueil",
                            "Actualités",
                            "Par Lise Morel, le 14 mai 2025 à 9h30"),
                    List.of(
                            "Laisser un commentaire",
                            "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
                            "Partager sur les réseaux",
                            "À lire aussi",
                            "Le marché aux fleurs change de place",
                            "Tous droits réservés © 2025 La Gazette"),
                    List.of("Partager", "Lire la suite"),
                    List.of("Signataires :", "Les signataires", "Signé par :", ""),
                    List.of("jamais", "pas", "Aucune", "Rien", "plus"),
                    List.of("Fermer le port pendant dix ans.", "Offrir une barque à chaque habitant ;"),
                    List.of("Ligue des marées hautes", "Société du Grand Silence", "Fondation Brise du soir"),
                    List.of("rouge", "souvent", "peut-être", "sous")),
            "es",
            new Phrases(
                    List.of("El Correo de la Sierra", "Inicio", "Noticias", "Por Lola Campos, 14 de mayo de 2025"),
                    List.of(
                            "Deja un comentario",
                            "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
                            "También te puede interesar",
                            "Abre la nueva panadería del pueblo",
                            "Suscríbete a nuestro boletín",
                            "© 2025 El Correo de la Sierra"),
                    List.of("Compartir", "Leer más"),
                    List.of("Firman:", "Organizaciones firmantes", "Firmado por:", ""),
                    List.of("no", "ningún", "nada", "No"),
                    List.of("Regale el tren a los turistas.", "Pinte de verde todas las estaciones;"),
                    List.of("Liga de la Vía Estrecha", "Fundación Viento Norte", "Asociación Tren Amarillo"),
                    List.of("verde", "nunca", "quizás", "debajo")),
            "de",
            new Phrases(
                    List.of("Hohenrieder Bote", "Startseite", "Nachrichten", "Von Jan Feld | 14. Mai 2025, 9:30 Uhr"),
                    List.of(
                            "Schreibe einen Kommentar",
                            "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
                            "Das könnte Sie auch interessieren",
                            "Neuer Brunnen auf dem Marktplatz eingeweiht",
                            "Newsletter abonnieren",
                            "© 2025 Hohenrieder Bote",
                            "Impressum",
                            "Datenschutz"),
                    List.of("Teilen", "Weiterlesen"),
                    List.of("Unterzeichnet von:", "Unterzeichner", "Die Unterzeichnenden:", ""),
                    List.of("nicht", "nie", "kein", "keine", "Keine"),
                    List.of("Das Rathaus gelb zu streichen.", "Alle Bücher an den Meistbietenden zu verkaufen;"),
                    List.of("Bündnis Lautes Lesen", "Kegelverein Gut Holz", "Stiftung Nordlicht"),
                    List.of("gelb", "selten", "vielleicht", "unter")),
            "ru",
            new Phrases(
                    List.of("Речной вестник", "Главная", "Новости", "Автор: Вера Полева, 14 мая 2025, 09:30"),
                    List.of(
                            "Добавить комментарий",
                            "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
                            "Читайте также",
                            "В городе открыли новый мост",
                            "Подписаться на рассылку",
                            "© 2025 Речной вестник"),
                    List.of("Поделиться", "Читать далее"),
                    List.of("Подписали:", "Подписавшиеся организации", ""),
                    List.of("не", "Не", "никто"),
                    List.of("Подарить паром управлению.", "Покрасить все пристани в жёлтый цвет;"),
                    List.of("Лига тихой воды", "Фонд «Северный ветер»", "Союз паромщиков"),
                    List.of("жёлтый", "редко", "возможно", "под")),
            "hy",
            new Phrases(
                    List.of("Քարաձորի լրատու", "Գլխավոր", "Նորություններ", "14.05.2025 09:30"),
                    List.of(
                            "Թողնել մեկնաբանություն",
                            "Ձեր էլ-փոստի հասցեն չի հրապարակվի։",
                            "Կարդացեք նաև",
                            "Բացվեց նոր կամուրջը գետի վրա",
                            "© 2025 Քարաձորի լրատու"),
                    List.of("Կիսվել", "Կարդալ ավելին"),
                    List.of("Ստորագրողներ՝", "Ստորագրող կազմակերպություններ", ""),
                    List.of("չի", "չենք", "ոչ", "Չվաճառել"),
                    List.of("Ներկել բոլոր նստարանները դեղին։", "Այգին նվիրել խորհրդին։"),
                    List.of("«Հյուսիսային քամի» հիմնադրամ", "Լուռ դարպասների միություն", "Դեղին ծառ ակումբ"),
                    List.of("դեղին", "հազվադեպ", "գուցե", "տակ")),
            "ar",
            new Phrases(
                    List.of("جريدة النخيل", "الرئيسية", "أخبار", "14/05/2025 09:30"),
                    List.of(
                            "اترك تعليقا",
                            "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
                            "اقرأ أيضا",
                            "افتتاح جسر جديد على النهر",
                            "جميع الحقوق محفوظة © 2025 جريدة النخيل"),
                    List.of("شارك", "اقرأ المزيد"),
                    List.of("الموقعون:", "المنظمات الموقعة", ""),
                    List.of("لم", "ولم", "لا", "دون"),
                    List.of("طلاء كل الأبواب باللون الأصفر.", "بيع السوق لمن يدفع أكثر؛"),
                    List.of("جمعية الريح الشمالية", "اتحاد الأبواب الصامتة", "مؤسسة النور الأصفر"),
                    List.of("أصفر", "نادرا", "ربما", "تحت")));

    static Phrases of(String language) {
        return ALL.getOrDefault(language, ALL.get(language.equals("pt") ? "es" : "en"));
    }

    static boolean has(String language) {
        return ALL.containsKey(language);
    }
}
