package org.undersigned.text.importing.cues;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code cues/<language>.txt} holds, by section (docs/importing.md). */
record CueFile(String language, Map<String, List<String>> sections) {
    static CueFile read(String language) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(language)) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                section.add(Folding.folded(line));
            }
        }
        return new CueFile(language, sections);
    }

    /** The lines of a file beside this class, without empty ones and remarks. */
    static List<String> lines(String name) {
        try (InputStream file = CueFile.class.getResourceAsStream(name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no file " + name + ".txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    List<Template> templates(String name) {
        return section(name).stream().map(Template::of).toList();
    }
}
