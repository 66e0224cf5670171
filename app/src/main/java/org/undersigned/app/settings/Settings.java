package org.undersigned.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is set, by a file, by variables, which win over the file, and by options, which win over both. A value that
 * cannot be is left out, and told as a fault.
 */
public final class Settings {
    /** Names the file where no option does. */
    public static final String FILE_VARIABLE = "UNDERSIGNED_CONFIG";

    private static final String PREFIX = "UNDERSIGNED_";

    private final Map<Key, String> values = new EnumMap<>(Key.class);
    /** By which name an operator has set it. */
    private final Map<Key, String> subjects = new EnumMap<>(Key.class);

    private final Set<Key> refused = EnumSet.noneOf(Key.class);
    private final List<String> faults = new ArrayList<>();
    private final Optional<Path> file;

    private Settings(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Reads and checks everything, and changes nothing.
     *
     * @param file that an option names; without it the variable {@value #FILE_VARIABLE} may name one
     * @param environment of the process
     * @param options that were given, by the key that each sets
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment, Map<Key, String> options) {
        Settings settings = new Settings(file.or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of)));
        settings.file.ifPresent(settings::addFile);
        settings.addVariables(new TreeMap<>(environment));
        options.forEach((key, value) -> settings.add(key, "--" + key.text(), "", value.strip()));
        settings.faults.addAll(Combinations.faults(settings));
        return settings;
    }

    /** One sentence for each thing that is wrong; empty where all is well. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** @throws SettingsUnusable where something is wrong */
    public Settings sound() {
        if (!faults.isEmpty()) {
            throw new SettingsUnusable(faults);
        }
        return this;
    }

    public Optional<Path> file() {
        return file;
    }

    /** How many keys are set. */
    public int size() {
        return values.size();
    }

    /** What holds: what is set, or what the key begins with; empty for nothing. */
    public String value(Key key) {
        return values.getOrDefault(key, key.initial());
    }

    /** What holds, where it is something. */
    public Optional<String> text(Key key) {
        return Optional.of(value(key)).filter(value -> !value.isEmpty());
    }

    public int number(Key key) {
        return Integer.parseInt(value(key));
    }

    public boolean isYes(Key key) {
        return Kinds.isYes(value(key));
    }

    /** Of a key that has a path for its beginning. */
    public Path path(Key key) {
        return Path.of(value(key));
    }

    /** For the application: by the names that it knows, every key that has a value. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Key key : Key.values()) {
            String value = value(key);
            switch (key) {
                case DATA ->
                    properties.put(
                            key.property(),
                            Path.of(value).toAbsolutePath().normalize().toString());
                case CHROMIUM_SANDBOX -> properties.put(key.property(), String.valueOf(isYes(key)));
                case LOG_FORMAT -> {
                    if (value.equals("json")) {
                        properties.put(key.property(), "logstash");
                    }
                }
                default -> properties.put(key.property(), value);
            }
        }
        return properties;
    }

    /** By which name an operator knows it: as it was set, or as it is in the file. */
    String subject(Key key) {
        return subjects.getOrDefault(key, key.text());
    }

    /** Whether it was set to what it cannot be. */
    boolean isRefused(Key key) {
        return refused.contains(key);
    }

    private void addFile(Path path) {
        SettingsFile read = new SettingsFile(path);
        faults.addAll(read.faults());
        if (!read.isRead()) {
            // Nobody knows whether it is there.
            refused.add(Key.URL);
        }
        Map<String, Integer> seen = new TreeMap<>();
        boolean hasSecret = false;
        for (SettingsFile.Line line : read.lines()) {
            Integer before = seen.putIfAbsent(line.name(), line.number());
            Optional<Key> key = Key.named(line.name());
            if (before != null) {
                faults.add(read.at(line) + line.name() + " is set in line " + before + " already.");
            } else if (key.isEmpty()) {
                faults.add(read.at(line) + unknown(line.name()));
            } else {
                add(key.get(), line.name(), read.at(line), line.value());
                hasSecret |= key.get().kind().holdsSecret(line.value());
            }
        }
        if (hasSecret && read.isOpenToAll()) {
            faults.add(path + " holds a password, and every user of this machine can read it: run chmod o-rwx " + path
                    + ".");
        }
    }

    private void addVariables(Map<String, String> environment) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !variable.equals(FILE_VARIABLE)) {
                Key.ofVariable(variable)
                        .ifPresentOrElse(
                                key -> add(key, variable, "", value.strip()),
                                () -> faults.add("There is no variable " + variable
                                        + suggestion(
                                                variable,
                                                Arrays.stream(Key.values())
                                                        .map(Key::variable)
                                                        .toList())));
            }
        });
    }

    private static String unknown(String name) {
        List<String> names = Arrays.stream(Key.values()).map(Key::text).toList();
        return "there is no key " + name + suggestion(name, names);
    }

    private static String suggestion(String name, List<String> known) {
        return Nearest.to(name, known)
                .map(near -> ": did you mean " + near + "?")
                .orElse(": docs/operate/configuration.md has all there are.");
    }

    /** @param place where it stands, as the beginning of a sentence */
    private void add(Key key, String subject, String place, String value) {
        // What is nothing unless it is set can be set to nothing.
        boolean fits =
                value.isEmpty() ? key.initial().isEmpty() : key.kind().fits().test(value);
        if (fits) {
            values.put(key, value);
            subjects.put(key, place + subject);
            return;
        }
        refused.add(key);
        String shown = key.kind().isSecret() || value.isEmpty() ? "" : ", not “" + value + "”";
        faults.add(place + subject + " should " + key.kind().should() + shown + ".");
    }

    /** Without values, some of which are secret. */
    @Override
    public String toString() {
        return "Settings" + Set.copyOf(values.keySet());
    }
}
