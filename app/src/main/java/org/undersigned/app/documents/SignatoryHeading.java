package org.undersigned.app.documents;

import java.util.Map;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** What to write above names, so that the importer knows them for names: it goes by the words of the text's language. */
final class SignatoryHeading {
    private static final String USUAL = "Signatories";

    /** Each is a cue of {@code [signatories]} in the importer's file for the language. */
    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "en", USUAL,
            "fr", "Signataires",
            "de", "Unterzeichnende",
            "es", "Firmantes",
            "pt", "Signatários",
            "ru", "Подписанты",
            "hy", "Ստորագրողներ",
            "ar", "الموقعون");

    private SignatoryHeading() {}

    static String above(String letter) {
        return Importer.read(letter) instanceof ImportOutcome.Imported imported
                ? BY_LANGUAGE.getOrDefault(imported.text().language(), USUAL)
                : USUAL;
    }
}
