package org.undersigned.bench;

import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** The largest text that is taken, 2 MB of paragraphs, demands and names, as text and as a page; jsoup alone beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class ImportBenchmark {
    private static final int DEMANDS = 500;
    private static final int NAMES = 5000;

    private final String text = text();
    private final String page =
            "<html><body><p>" + text.replace("\n\n", "</p>\n<p>").replace("\n", "<br>");

    private static String text() {
        StringBuilder out = new StringBuilder("Open letter on the night ferry\n\n");
        StringBuilder end = new StringBuilder("We demand from the Harbour Office of Lindmark to:\n\n");
        for (int i = 1; i <= DEMANDS; i++) {
            end.append(i).append(". Run ferry ").append(i).append(" again every night of the year;\n");
        }
        end.append("\nSigned by:\n\n");
        for (int i = 1; i <= NAMES; i++) {
            end.append("Society for Lamps and Landing Stages ").append(i).append('\n');
        }
        for (int i = 0; out.length() + end.length() < Importer.LARGEST - 1000; i++) {
            out.append("On 19 September 2025 ferry number ")
                    .append(i)
                    .append(
                            " was laid up, and since then no boat has left the quay between dusk and dawn. Bakers, nurses")
                    .append(" and choirs sleep on benches in the hall, and nobody has told them for how long.\n\n");
        }
        return out.append(end).toString();
    }

    @Benchmark
    public void plainText(Blackhole out) {
        read(text, out);
    }

    @Benchmark
    public void page(Blackhole out) {
        read(page.substring(0, Math.min(page.length(), Importer.LARGEST)), out);
    }

    @Benchmark
    public void bareParserOfThePage(Blackhole out) {
        out.consume(Jsoup.parse(page.substring(0, Math.min(page.length(), Importer.LARGEST))));
    }

    private static void read(String source, Blackhole out) {
        ImportOutcome outcome = Importer.read(source);
        if (!(outcome instanceof ImportOutcome.Imported imported)
                || imported.text().demands().size() != DEMANDS) {
            throw new IllegalStateException("the sample was not recognised");
        }
        out.consume(outcome);
    }
}
