package org.undersigned.text.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.undersigned.text.Assembly;
import org.undersigned.text.Block;
import org.undersigned.text.BlockRole;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.ImportedBlock;
import org.undersigned.text.importing.Importer;

/** A signed text with its names, to make copies of. */
record Sample(String name, String language, StatementText text, List<String> names) {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "ru", "hy", "ar");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    // Some of them hold tags amid plain text, which whoever brings in a statement takes out.
    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>?");

    Sample {
        names = List.copyOf(names);
    }

    /** Invented, one for each language. */
    static List<Sample> all() {
        return LANGUAGES.stream().map(Sample::ours).toList();
    }

    static Sample ours(String language) {
        try (InputStream file = Sample.class.getResourceAsStream(language + ".txt")) {
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("====\n");
            return switch (CanonicalText.parse(parts[0].getBytes(StandardCharsets.UTF_8))) {
                case Parsed.Accepted accepted ->
                    new Sample(
                            language,
                            language,
                            accepted.text(),
                            parts[1].lines().toList());
                case Parsed.Refused refused -> throw new IllegalStateException(language + ": " + refused.problem());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Real statements, with the names that somebody found in them by reading. */
    static List<Sample> corpus(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Sample::real)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample real(Path file) {
        try {
            String name = file.getFileName().toString().replace(".txt", "");
            List<String> names = signatories(Files.readString(file.resolveSibling(name + ".json")));
            Set<List<String>> folded =
                    Set.copyOf(names.stream().map(NameSearch::words).distinct().toList());
            ImportOutcome.Imported read = (ImportOutcome.Imported) Importer.read(Files.readString(file));
            List<DraftBlock> blocks = new ArrayList<>();
            for (ImportedBlock block : read.text().blocks()) {
                if (!folded.contains(NameSearch.words(block.text()))) {
                    blocks.add(new DraftBlock(
                            block.role(), TAG.matcher(block.text()).replaceAll("")));
                }
            }
            Assembly assembly = Assembly.of(read.text().title().orElse("Open letter"), blocks);
            StatementText text =
                    assembly.text().orElseThrow(() -> new IllegalStateException(name + ": " + assembly.problems()));
            return new Sample(name, read.text().language(), text, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The annotations are plain: a list of strings is read without a library.
    private static List<String> signatories(String json) {
        Matcher list = Pattern.compile("\"signatories\":\\s*\\[(.*?)\\n?\\s*\\]", Pattern.DOTALL)
                .matcher(json);
        List<String> names = new ArrayList<>();
        if (list.find()) {
            Matcher name = STRING.matcher(list.group(1));
            while (name.find()) {
                names.add(
                        name.group(1).replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\"));
            }
        }
        return names;
    }

    Original original() {
        return new Original(text, names, 0, Edition.only(language));
    }

    /** The text as blocks with roles, which copies are written from. */
    List<DraftBlock> blocks() {
        List<DraftBlock> blocks = new ArrayList<>();
        for (Block block : text.blocks()) {
            switch (block) {
                case Block.Heading heading -> blocks.add(new DraftBlock(BlockRole.HEADING, heading.text()));
                case Block.Paragraph paragraph -> blocks.add(new DraftBlock(BlockRole.PARAGRAPH, paragraph.text()));
                case Block.Quote quote -> blocks.add(new DraftBlock(BlockRole.QUOTE, quote.text()));
                case Block.BulletList list ->
                    list.items().forEach(item -> blocks.add(new DraftBlock(BlockRole.LIST_ITEM, item)));
                case Block.DemandList list ->
                    list.demands().forEach(demand -> {
                        blocks.add(new DraftBlock(BlockRole.DEMAND, demand.text()));
                        demand.parts().forEach(part -> blocks.add(new DraftBlock(BlockRole.DEMAND_PART, part)));
                    });
            }
        }
        return blocks;
    }

    Locale locale() {
        return Locale.of(language);
    }
}
