package org.undersigned.app.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/** What whoever has nothing but poppler's pdftotext gets out of a PDF: the words that were written, in their order. */
class PdfToTextTest {
    private static final Renditions RENDITIONS = new Renditions();
    // The sheet without what repeats at its head and foot, in points.
    private static final List<String> BETWEEN = List.of("-x", "0", "-y", "60", "-W", "596", "-H", "718");

    private static final Pattern LAM_WITH_ALEF = Pattern.compile("[\uFEF5-\uFEFC]");

    @TempDir
    private Path folder;

    static Stream<PrintedStatement> inEachLanguage() {
        return Stream.of(
                Printed.english(),
                Printed.armenian(),
                Printed.arabic(),
                statement(
                        "fr",
                        "Gardez le bac de nuit",
                        "Le 3 mai 2024, le bureau du port a promis l’afflux d’offres : « Nul n’attendra à l’île aux Bœufs ».",
                        List.of(
                                "Relancez le bac de nuit, sans différer ; officiellement.",
                                "Publiez l’horaire quinze jours à l’avance : c’est suffisant."),
                        List.of("Société des Phares", "Œuvre des Îles ‑ Flotte & Coffres", "Chœur du Quai")),
                statement(
                        "es",
                        "¿Quién apaga el transbordador nocturno?",
                        "El 3 de mayo de 2024 la oficina del puerto prometió un barco cada noche, ¡en cada estación del año!",
                        List.of(
                                "Reanudar el transbordador nocturno, según el pacto de las islas.",
                                "Publicar el horario con quince días de antelación; también en la difusión del muelle."),
                        List.of("Amigos del Transbordador Nocturno", "Unión «Tres Islas»", "Gremio de Panaderos")),
                statement(
                        "ru",
                        "Сохраним ночной паром",
                        "3 мая 2024 года управление порта обещало: «Ни одна лодка не останется у причала — ещё до зимы».",
                        List.of(
                                "Возобновить ночной паром; каждую ночь.",
                                "Публиковать расписание за две недели до начала месяца."),
                        List.of("Друзья ночного парома", "Союз «Три острова»", "Цех пекарей")));
    }

    private static PrintedStatement statement(
            String language, String title, String paragraph, List<String> demands, List<String> names) {
        List<Demand> all = new ArrayList<>();
        demands.forEach(demand ->
                all.add(new Demand(demand, List.of(), Optional.of(paragraph), new Due.On(LocalDate.of(2026, 3, 1)))));
        return Printed.of(
                language,
                new StatementText(title, List.of(new Block.Paragraph(paragraph), new Block.DemandList(all))),
                List.of(names.getLast()),
                names);
    }

    @ParameterizedTest
    @MethodSource("inEachLanguage")
    void everyWordComesBackAsItWasWritten(PrintedStatement statement) throws Exception {
        String language = statement.language().tag();
        List<String> read = words(read(RENDITIONS.pdf(statement).orElseThrow()), language);
        assertThat(read).containsSequence(words(String.join("\n", PdfTest.lines(statement)), language));
        assertThat(read).containsSequence(statement.digestGroups());
        for (String name : statement.signatories()) {
            assertThat(read).containsSequence(words(name, language));
        }
    }

    @Test
    void aTextThatLacksAWordOrTurnsOneAroundWouldBeNoticed() throws Exception {
        List<String> read = words(read(RENDITIONS.pdf(Printed.arabic()).orElseThrow()), "ar");
        assertThat(read).doesNotContainSequence("الليل", "عبّارة").doesNotContainSequence("مكتب", "بأن");
        assertThat(read).containsSequence("بلا", "موعد");
    }

    private String read(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("statement.pdf"), pdf);
        List<String> command = new ArrayList<>(List.of("pdftotext", "-enc", "UTF-8", "-nopgbrk"));
        command.addAll(BETWEEN);
        command.addAll(List.of(file.toString(), "-"));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isZero();
        return text;
    }

    /**
     * White and soft hyphens are folded. pdftotext reads what it sees. In Arabic it marks where the direction changes, and
     * what stands between words there it takes to the other side: a space, punctuation beside a numeral or a Latin word,
     * brackets as they are drawn. So there the letters and numerals are compared. Lam with alef comes as one character.
     */
    private static List<String> words(String text, String language) {
        String plain = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFC);
        String compared = language.equals("ar") ? arabic(plain) : plain;
        return List.of(compared.strip().split("[\\s\\h]+"));
    }

    private static String arabic(String plain) {
        return LAM_WITH_ALEF
                .matcher(plain)
                .replaceAll(both -> Normalizer.normalize(both.group(), Normalizer.Form.NFKC))
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }
}
