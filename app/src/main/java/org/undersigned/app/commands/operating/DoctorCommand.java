package org.undersigned.app.commands.operating;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.undersigned.app.commands.starting.SiteOptions;
import org.undersigned.app.doctor.Doctor;
import org.undersigned.app.doctor.Line;
import org.undersigned.app.doctor.State;
import org.undersigned.app.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Looks whether everything works (docs/operate/doctor.md). */
@Command(
        name = "doctor",
        description =
                "Looks whether everything works that the site rests on, and says what to do where it does not. The"
                        + " server may run meanwhile. Ends with 0 only when nothing is wrong.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(
            names = "--send-to",
            paramLabel = "ADDRESS",
            description = "sends one mail there, to see whether mail leaves; none is sent without it")
    private @Nullable String sendTo;

    @Option(names = "--json", description = "prints an object, for programs")
    private boolean json;

    @Override
    public Integer call() {
        // What libraries say on the way would stand between the lines.
        LoggingSystem.get(DoctorCommand.class.getClassLoader()).beforeInitialize();
        Settings settings = site.settings();
        List<Line> lines = Doctor.of(settings, Optional.ofNullable(sendTo)).examine();
        long wrong = count(lines, State.WRONG);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(
                    Map.of("lines", lines.stream().map(DoctorCommand::fields).toList())));
        } else {
            lines.forEach(line -> out.println(written(line)));
            out.println(summary(lines.size(), wrong, count(lines, State.LOOK)));
        }
        out.flush();
        return wrong == 0 ? 0 : 1;
    }

    private static long count(List<Line> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    private static String written(Line line) {
        return "%-5s  %-12s %s%s"
                .formatted(
                        line.state().word(),
                        line.topic(),
                        line.found(),
                        line.todo().isEmpty() ? "" : " " + line.todo());
    }

    private static String summary(int all, long wrong, long look) {
        if (wrong == 0 && look == 0) {
            return "All %d are well.".formatted(all);
        }
        return "Of %d, %d %s wrong and %d deserve%s a look."
                .formatted(all, wrong, wrong == 1 ? "is" : "are", look, look == 1 ? "s" : "");
    }

    private static Map<String, String> fields(Line line) {
        return Map.of(
                "topic", line.topic(),
                "state", line.state().word(),
                "found", line.found(),
                "todo", line.todo());
    }
}
