package org.undersigned.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether the public address answers with this very site: by the name that its ledger has. */
record PagesExamination(Optional<URI> url, Path data) implements Examination {
    private static final int OK = 200;
    private static final String CHECKPOINT = "ledger/checkpoint";

    @Override
    public String topic() {
        return "pages";
    }

    @Override
    public List<Line> lines() {
        return List.of(url.map(this::line)
                .orElseGet(() ->
                        Line.look(topic(), "No url is set, so nobody was asked for the site's pages.", "Set url.")));
    }

    private Line line(URI site) {
        try {
            Visit answer = Visit.of(site, "/" + CHECKPOINT);
            if (answer.status() != OK) {
                return Line.wrong(
                        topic(),
                        "%s answers with %d.".formatted(site, answer.status()),
                        "Start the site, and look whether the web server in front sends what it is asked to address and"
                                + " port of the settings (docs/operate/nginx.md).");
            }
            return judged(site, name(answer.text()));
        } catch (IOException e) {
            return Line.wrong(
                    topic(),
                    site + " does not answer.",
                    "Start the site, and look whether the web server in front runs and the firewall lets readers in.");
        }
    }

    private Line judged(URI site, String answered) throws IOException {
        Path file = data.resolve("site").resolve(CHECKPOINT);
        if (!Files.isReadable(file)) {
            return Line.look(
                    topic(),
                    site + " answers with the ledger " + answered + ", and there is none here to compare it with.",
                    "Run this on the machine of the site, with its data folder.");
        }
        String ours = name(Files.readString(file));
        return answered.equals(ours)
                ? Line.ok(topic(), site + " answers with this site's pages.")
                : Line.wrong(
                        topic(),
                        "%s answers with another site: its ledger is not %s.".formatted(site, ours),
                        "Look at url, and at which program the web server in front sends its questions to.");
    }

    // The first line of a checkpoint is its log's (c2sp.org/tlog-checkpoint).
    private static String name(String checkpoint) {
        return checkpoint.lines().findFirst().orElse("");
    }
}
