package org.undersigned.app.settings;

import java.util.ArrayList;
import java.util.List;

/** What each key may be by itself, and cannot be together with another. */
final class Combinations {
    // With the sign and the token, 64 characters, the most that a mail address may have before its @.
    private static final int LONGEST_ANSWERS_NAME = 37;

    private Combinations() {}

    static List<String> faults(Settings settings) {
        List<String> faults = new ArrayList<>();
        if (settings.file().isPresent() && settings.text(Key.URL).isEmpty() && !settings.isRefused(Key.URL)) {
            faults.add("url is missing in " + settings.file().get()
                    + ": set where readers reach the site, such as https://statements.example.org.");
        }
        if (isSet(settings, Key.SMTP_URL) && !isSet(settings, Key.MAIL_FROM) && !settings.isRefused(Key.MAIL_FROM)) {
            faults.add(settings.subject(Key.SMTP_URL)
                    + " is set, and mail.from is missing: set the address that mail is" + " sent from.");
        }
        if (settings.value(Key.MANAGEMENT_PORT).equals(settings.value(Key.PORT))) {
            faults.add(settings.subject(Key.MANAGEMENT_PORT) + " is the port of the site itself: set another.");
        }
        answers(settings, faults);
        if (isSet(settings, Key.BACKUP_TO) && !isSet(settings, Key.BACKUP_FOLDER)) {
            faults.add(settings.subject(Key.BACKUP_TO) + " is set, but no backup is made: set backup.folder too.");
        }
        return faults;
    }

    private static void answers(Settings settings, List<String> faults) {
        boolean comesIn = isSet(settings, Key.ANSWERS_URL) || isSet(settings, Key.ANSWERS_LMTP);
        boolean hasAddress = isSet(settings, Key.ANSWERS_ADDRESS);
        if (comesIn && !hasAddress && !settings.isRefused(Key.ANSWERS_ADDRESS)) {
            Key way = isSet(settings, Key.ANSWERS_URL) ? Key.ANSWERS_URL : Key.ANSWERS_LMTP;
            faults.add(settings.subject(way) + " is set, and answers.address is missing: set the mail address, such as"
                    + " answers@example.org, of which every “answers+anything@example.org” comes in.");
        }
        // A value that was refused has had its sentence: that it is missing is none.
        boolean isWayRefused = settings.isRefused(Key.ANSWERS_URL) || settings.isRefused(Key.ANSWERS_LMTP);
        if (hasAddress && !comesIn && !isWayRefused) {
            faults.add(settings.subject(Key.ANSWERS_ADDRESS)
                    + " is set, but no mail comes in: set answers.url (IMAP) or answers.lmtp too.");
        }
        String name = settings.value(Key.ANSWERS_ADDRESS).replaceFirst("@.*", "");
        if (name.length() > LONGEST_ANSWERS_NAME || name.contains("+")) {
            faults.add(settings.subject(Key.ANSWERS_ADDRESS) + " should have at most " + LONGEST_ANSWERS_NAME
                    + " characters and no + before its @.");
        }
    }

    private static boolean isSet(Settings settings, Key key) {
        return settings.text(key).isPresent();
    }
}
