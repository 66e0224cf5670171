package org.undersigned.app.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.text.importing.Addressee;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.ImportedBlock;
import org.undersigned.text.importing.ImportedText;
import org.undersigned.text.importing.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows what the importer recognises in a file. */
@Command(
        name = "import",
        description =
                "Shows what is recognised in a statement as found in the wild: plain text, Markdown, HTML, DOCX, ODT, PDF.",
        mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "print one JSON object (docs/importing.md)")
    private boolean json;

    @Parameters(
            paramLabel = "FILE|-|URL",
            description =
                    "a file, - for standard input, or an address; with a letter, lists of its signatories (CSV, XLSX, ODS)")
    private List<String> sources = List.of("-");

    @Override
    public Integer call() throws Refused {
        if (spec == null) {
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (Importer.read(Source.read(sources))) {
            case ImportOutcome.Refused refused -> throw new Refused(refused.sentence());
            case ImportOutcome.Imported imported -> {
                if (json) {
                    out.println(json(imported.text()));
                } else {
                    imported.text().blocks().forEach(block -> out.println(line(block)));
                }
            }
        }
        out.flush();
        return 0;
    }

    private static String line(ImportedBlock block) {
        return "%4d  %-17s %s".formatted(block.line(), block.role().name().toLowerCase(Locale.ROOT), block.text());
    }

    private static String json(ImportedText text) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("language", text.language());
        object.put("title", text.title().orElse(null));
        object.put("addressees", text.addresseeNames());
        object.put(
                "addresseePlaces",
                text.addressees().stream().map(ImportCommand::json).toList());
        object.put(
                "demands", text.demands().stream().map(d -> Map.of("text", d)).toList());
        object.put(
                "signatories",
                text.signatories().stream().map(name -> Map.of("name", name)).toList());
        object.put("dates", text.dates().stream().map(LocalDate::toString).toList());
        object.put("body", text.body());
        object.put("remarks", text.remarks());
        object.put("blocks", text.blocks().stream().map(ImportCommand::json).toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(object);
    }

    private static Map<String, Object> json(Addressee addressee) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", addressee.name());
        object.put("line", addressee.line());
        object.put("confidence", addressee.confidence());
        return object;
    }

    private static Map<String, Object> json(ImportedBlock block) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("role", block.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("line", block.line());
        object.put("lastLine", block.lastLine());
        object.put("text", block.text());
        object.put("dates", block.dates().stream().map(LocalDate::toString).toList());
        object.put("confidence", block.confidence());
        object.put("reason", block.reason());
        return object;
    }
}
