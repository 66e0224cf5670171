package org.undersigned.app.doctor;

import java.util.List;
import java.util.Optional;
import org.undersigned.app.settings.Key;
import org.undersigned.app.settings.Settings;

/** Whether the site would start with what is set. */
record SettingsExamination(Settings settings) implements Examination {
    @Override
    public String topic() {
        return "settings";
    }

    @Override
    public List<Line> lines() {
        if (!settings.faults().isEmpty()) {
            return settings.faults().stream()
                    .map(fault -> Line.wrong(topic(), fault, "The site does not start until this is mended."))
                    .toList();
        }
        String keys = settings.size() == 1 ? "one key is set" : settings.size() + " keys are set";
        String where = settings.file().map(file -> "With " + file + " ").orElse("Without a file ");
        Optional<String> url = settings.text(Key.URL);
        if (url.isEmpty()) {
            return List.of(
                    Line.look(
                            topic(),
                            where + keys + ", and url is not among them: links in mails lead to this machine.",
                            "Set url to where readers reach the site, before its first start: the ledger takes its name from it."));
        }
        return List.of(Line.ok(topic(), where + keys + ", and all can be used."));
    }
}
