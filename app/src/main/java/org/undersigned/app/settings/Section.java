package org.undersigned.app.settings;

/** What belongs together in the file. */
enum Section {
    SITE("The site", "Where readers find it, and where a web server in front finds it."),
    DATABASE("The database", "Nothing has to be set: PostgreSQL comes with the package."),
    MAIL("Mail that leaves", "Without a mail server, mail stays in a mailbox that only this machine can open."),
    ANSWERS("Mail that comes in", "Answers of addressees: docs/operate/answers.md."),
    NEWSLETTER("The newsletter", "How fast it leaves: docs/operate/newsletter.md."),
    COMMENTS("Comments", "What readers write below a statement: docs/operate/comments.md."),
    OUTSIDE("What this site asks others", "Names, and the sources of findings: docs/operate/following.md."),
    BACKUP("Backups", "Made by the site itself, each night: docs/operate/backup.md."),
    LOG("The log", "On standard output; under systemd: journalctl -u undersigned."),
    MONITORING("Monitoring", "Health and numbers for programs: docs/operate/monitoring.md."),
    DOCTOR("The doctor", "What undersigned doctor looks at beyond the rest: docs/operate/doctor.md.");

    private final String title;
    private final String words;

    Section(String title, String words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return title;
    }

    /** One line. */
    String words() {
        return words;
    }
}
