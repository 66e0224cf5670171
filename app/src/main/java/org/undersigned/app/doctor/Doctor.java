package org.undersigned.app.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.undersigned.app.settings.Key;
import org.undersigned.app.settings.Settings;

/** Examines a site, all of it at once. */
public final class Doctor {
    /** Of everything: a database that has to be started first takes the longest. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final List<Examination> examinations;

    Doctor(List<Examination> examinations) {
        this.examinations = List.copyOf(examinations);
    }

    /**
     * One for a site.
     *
     * @param settings as they are, with their faults
     * @param sendTo where a mail is sent to, to see whether it leaves; none is sent without it
     */
    public static Doctor of(Settings settings, Optional<String> sendTo) {
        Path data = settings.path(Key.DATA).toAbsolutePath().normalize();
        Optional<URI> url = settings.text(Key.URL).map(stated -> URI.create(stated.replaceAll("/+$", "")));
        String resolver = settings.value(Key.DNS_RESOLVER);
        List<Examination> all = new ArrayList<>();
        all.add(new SettingsExamination(settings));
        all.add(new FolderExamination(data));
        all.add(new ClockExamination(
                settings.text(Key.DOCTOR_NTP), url.filter(at -> !NameExamination.isThisMachine(at.getHost()))));
        all.add(new DatabaseExamination(settings.value(Key.DATABASE_URL), data));
        all.add(new NameExamination(url, resolver));
        all.add(new CertificateExamination(url, CertificateExamination.system()));
        all.add(new PagesExamination(url, data));
        all.add(new SmtpExamination(settings.value(Key.SMTP_URL), settings.value(Key.MAIL_FROM), sendTo));
        settings.text(Key.SMTP_URL)
                .flatMap(set -> settings.text(Key.MAIL_FROM))
                .ifPresent(from -> all.add(new SenderExamination(from, settings.value(Key.BOUNCES_ADDRESS), resolver)));
        settings.text(Key.BOUNCES_URL)
                .ifPresent(mailbox -> all.add(new MailboxExamination("bounces", mailbox, Key.BOUNCES_URL.text())));
        settings.text(Key.ANSWERS_URL)
                .ifPresent(mailbox -> all.add(new MailboxExamination("answers", mailbox, Key.ANSWERS_URL.text())));
        settings.text(Key.ANSWERS_LMTP).ifPresent(at -> all.add(new LmtpExamination(at)));
        all.add(new BackupExamination(settings.text(Key.BACKUP_FOLDER).map(Path::of), data));
        all.add(new MachineExamination(
                Path.of("/proc/meminfo"), data, settings.text(Key.CHROMIUM).map(Path::of)));
        return new Doctor(all);
    }

    /** In the order of the handbook, however long each took. */
    public List<Line> examine() {
        List<CompletableFuture<List<Line>>> answers =
                examinations.stream().map(Doctor::begun).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            lines.addAll(ended(examinations.get(i), answers.get(i)));
        }
        return lines;
    }

    private static CompletableFuture<List<Line>> begun(Examination examination) {
        CompletableFuture<List<Line>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(examination.lines());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    // One that fails in a way that nobody thought of keeps no other from being told. Its message may quote what is
    // secret.
    private static List<Line> ended(Examination examination, CompletableFuture<List<Line>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            String how = e.getCause() instanceof TimeoutException
                    ? "did not end within " + LIMIT.toSeconds() + " seconds"
                    : "failed: " + String.valueOf(e.getCause()).replaceAll("(?s):.*", "");
            return List.of(Line.wrong(
                    examination.topic(),
                    "Looking at this " + how + ".",
                    "Please report it as a fault of Undersigned, with this line."));
        }
    }
}
