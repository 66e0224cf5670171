package org.undersigned.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.commands.starting.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the public site into a folder, which any web server or CDN can serve (docs/operate/nginx.md). */
@Command(
        name = "export",
        description = "Writes everything public into a folder: pages, texts, proofs, feeds, the log. The server may run"
                + " meanwhile.",
        mixinStandardHelpOptions = true)
class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = "./data",
            description = "where the server keeps its data (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Parameters(
            paramLabel = "FOLDER",
            description = "is made where it is not there; what lies in it is kept or replaced")
    private Path target = Path.of("");

    @Override
    public Integer call() throws Refused {
        Path site = data.resolve("site");
        if (!Files.exists(site.resolve("index.html"))) {
            throw new Refused(
                    "There is no site in " + data + ": start the server once, or say with --data where it is.");
        }
        if (target.toAbsolutePath().normalize().startsWith(site.toAbsolutePath().normalize())) {
            throw new Refused("The folder lies inside the site itself.");
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            Copying copying = new Copying(site, target);
            Files.walkFileTree(site, copying);
            out.println("%d files in %s.".formatted(copying.files, target));
        } catch (IOException e) {
            throw new Refused("The folder " + target + " cannot be written: " + e.getMessage(), e);
        }
        out.flush();
        return 0;
    }

    /** Files are replaced whole, so that a server that serves the folder never shows half of one. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private int files;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            // What begins with a dot is being written, or only for the server.
            if (file.getFileName().toString().startsWith(".")) {
                return FileVisitResult.CONTINUE;
            }
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Path unfinished = copy.resolveSibling(".new-" + copy.getFileName());
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            files++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // It was replaced or removed just now: its successor comes with the next export.
            return FileVisitResult.CONTINUE;
        }
    }
}
