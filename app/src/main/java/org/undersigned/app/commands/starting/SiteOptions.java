package org.undersigned.app.commands.starting;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.settings.Key;
import org.undersigned.app.settings.Settings;
import picocli.CommandLine.Option;

/** Which site a command is about: options that win over the variables and the file. */
public final class SiteOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "file with settings (docs/operate/configuration.md); else the one that the variable "
                    + Settings.FILE_VARIABLE + " names")
    private @Nullable Path config;

    @Option(names = "--data", description = "folder for everything that is kept (./data unless set)")
    private @Nullable String data;

    public Settings settings() {
        return settings(Map.of());
    }

    /** @param further what options of the command itself set */
    public Settings settings(Map<Key, String> further) {
        Map<Key, String> options = new EnumMap<>(Key.class);
        options.putAll(further);
        Optional.ofNullable(data).ifPresent(folder -> options.put(Key.DATA, folder));
        return Settings.read(Optional.ofNullable(config), System.getenv(), options);
    }
}
