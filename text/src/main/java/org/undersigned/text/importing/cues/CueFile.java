package org.undersigned.text.importing.cues;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
        try (InputStream file = CueFile.class.getResourceAsStream(language + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no cue words for " + language);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("//")) {
                    section.add(Folding.folded(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CueFile(language, sections);
    }

    List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    List<Template> templates(String name) {
        return section(name).stream().map(Template::of).toList();
    }
}
