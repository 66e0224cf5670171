package org.undersigned.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that an operator can set, in the order of the file. The only list of it: file, table and checks follow it. */
// A kind holds nothing that changes, which the compiler cannot see of its predicate.
@SuppressWarnings("ImmutableEnumChecker")
public enum Key {
    URL(Section.SITE, "url", Kinds.webAddress(), "", """
            Where readers reach the site, without a path. Set it before the first start, and never change it: the ledger \
            takes its name from it. It has to be set where there is a file."""),
    ADDRESS(Section.SITE, "address", Kinds.address(), "127.0.0.1", """
            The address to listen on. The usual one is for a web server with TLS on the same machine."""),
    PORT(Section.SITE, "port", Kinds.port(), "8080", "The port to listen on."),
    PROXIES(Section.SITE, "proxies", Kinds.networks(), "127.0.0.0/8, ::1", """
            The web servers and balancers in front, by address or network, such as 10.0.0.5 or fd00::/64, with commas \
            between them. Only these are believed when they say in X-Forwarded-For who asks; everybody else is counted by \
            the address that the connection came from."""),
    DATA(Section.SITE, "data", Kinds.path(), "./data", """
            The folder for everything that is kept: database, public files, and the keys of the ledger."""),
    LANGUAGE(
            Section.SITE,
            "language",
            Kinds.language("ar", "de", "en", "es", "fr", "hy", "ru"),
            "en",
            "The site's own language: pages without a language in their path speak it."),

    DATABASE_URL(Section.DATABASE, "database.url", Kinds.database(), "embedded", """
            Another PostgreSQL, 15 or newer, such as postgresql://user:password@host:5432/undersigned. “embedded” is the \
            one of the package, with its rows in the data folder. One on another machine is used over TLS only, with its \
            certificate checked (nodes.md says how to have it otherwise)."""),

    SMTP_URL(Section.MAIL, "smtp.url", Kinds.smtp(), "", """
            The mail server, such as smtp://user:password@mail.example.org:587, or smtps:// for TLS from the first byte. \
            The connection is encrypted or not made; without a user, a server on this machine need not, nor one whose URL \
            ends in ?starttls=optional."""),
    MAIL_FROM(Section.MAIL, "mail.from", Kinds.sender(), "", """
            The address that mail is sent from. Its domain needs SPF, DKIM and DMARC records."""),
    BOUNCES_URL(Section.MAIL, "bounces.url", Kinds.mailbox(), "", """
            The mailbox that undelivered mail comes back to, such as imaps://user:password@mail.example.org/INBOX. It is \
            only read. Coordinators then see which addresses are wrong."""),
    BOUNCES_ADDRESS(Section.MAIL, "bounces.address", Kinds.mailAddress(), "", """
            The address of that mailbox, such as bounces@example.org, where every bounces+anything@example.org comes to \
            it too: reports are then recognised that do not quote our mail."""),

    ANSWERS_ADDRESS(Section.ANSWERS, "answers.address", Kinds.mailAddress(), "", """
            The address that addressees answer to, such as answers@example.org, of which every \
            answers+anything@example.org has to come in by one of the two ways below. At most 37 characters before \
            the @, and no +."""),
    ANSWERS_LMTP(Section.ANSWERS, "answers.lmtp", Kinds.addressAndPort(), "", """
            Where to listen for LMTP, such as 127.0.0.1:10024: an address of this machine or of a private network. There \
            is no password: whoever reaches it can deliver."""),
    ANSWERS_URL(Section.ANSWERS, "answers.url", Kinds.mailbox(), "", """
            A mailbox that answers come to, such as imaps://user:password@mail.example.org/INBOX, looked at every two \
            minutes."""),
    ANSWERS_HOST(Section.ANSWERS, "answers.host", Kinds.host(), "", """
            The name by which your mail server writes its Received headers (Postfix: myhostname). Without it SPF is not \
            checked."""),
    ANSWERS_AUTHSERV(Section.ANSWERS, "answers.authserv", Kinds.word(), "", """
            The name by which a filter of yours writes Authentication-Results. Set it only if that filter removes such \
            headers of the same name from what comes in."""),

    NEWSLETTER_CONNECTIONS(
            Section.NEWSLETTER,
            "newsletter.connections",
            Kinds.number(1, 50),
            "4",
            "How many connections to the mail server at once."),
    NEWSLETTER_PER_MINUTE(Section.NEWSLETTER, "newsletter.per-minute", Kinds.number(0, 1_000_000), "0", """
            The most mails that leave in a minute, on one node; 0 sets no bound. Ask your provider for theirs."""),
    NEWSLETTER_MAILTO(Section.NEWSLETTER, "newsletter.mailto", Kinds.mailAddress(), "", """
            An address where a person reads mail of people who want to leave; it then stands in List-Unsubscribe beside \
            the link."""),

    COMMENTS_ADDRESS_DAYS(Section.COMMENTS, "comments.address-days", Kinds.number(1, 3650), "180", """
            Days after a decision upon a comment until its mail address is erased."""),

    DNS_RESOLVER(Section.OUTSIDE, "dns.resolver", Kinds.resolver(), "", """
            Who is asked for organisations' keys and for records of mail: an address, perhaps with a port. The system's \
            resolvers unless set; “none” leaves the DNS alone."""),
    CHROMIUM(Section.OUTSIDE, "chromium", Kinds.program(), "", """
            A Chromium that draws pictures of kept sources, such as /usr/bin/chromium-headless-shell. Without it there \
            are none."""),
    CHROMIUM_SANDBOX(Section.OUTSIDE, "chromium.sandbox", Kinds.yesOrNo(), "yes", """
            Whether Chromium's own sandbox is on. “no” only where the whole site is in a container that you trust as \
            one."""),
    FETCH_INSTEAD(Section.OUTSIDE, "fetch.instead", Kinds.substitutes(), "", """
            Hosts to ask elsewhere, such as partner.example=http://10.0.0.7:8080, with commas between them: the only way \
            to addresses that are not public."""),

    BACKUP_FOLDER(Section.BACKUP, "backup.folder", Kinds.path(), "", """
            Where a backup is kept of each night, best on another disk. Without it the site makes none by itself."""),
    BACKUP_TO(Section.BACKUP, "backup.to", Kinds.recipients(), "", """
            Public keys of age (age1…) that backups are encrypted for, with commas between them. The secret keys belong \
            on another machine."""),
    BACKUP_AT(Section.BACKUP, "backup.at", Kinds.timeOfDay(), "02:30", "The time of day in UTC at which one is made."),
    BACKUP_KEEP_DAYS(Section.BACKUP, "backup.keep-days", Kinds.number(1, 3650), "30", """
            Days after which a backup that the site has made is deleted."""),

    LOG_LEVEL(Section.LOG, "log.level", Kinds.oneOf("error", "warn", "info", "debug"), "info", """
            How much the site says. Personal data is in none of it."""),
    LOG_FORMAT(Section.LOG, "log.format", Kinds.oneOf("text", "json"), "text", """
            “json” writes each line as an object with @timestamp, level, logger_name and message, for programs that \
            collect logs."""),

    MANAGEMENT_PORT(Section.MONITORING, "management.port", Kinds.port(), "", """
            Where health and numbers are answered, at /actuator, without a password: a port that only your own machines \
            reach. Nothing of it listens unless set."""),
    MANAGEMENT_ADDRESS(
            Section.MONITORING,
            "management.address",
            Kinds.address(),
            "127.0.0.1",
            "The address to listen on for that."),

    DOCTOR_NTP(Section.DOCTOR, "doctor.ntp", Kinds.server("ntp.example.org"), "", """
            A time server that this machine's clock is compared with. Nobody is asked unless it is set.""");

    private final Section section;
    private final String name;
    private final Kind kind;
    private final String initial;
    private final String words;

    Key(Section section, String name, Kind kind, String initial, String words) {
        this.section = section;
        this.name = name;
        this.kind = kind;
        this.initial = initial;
        this.words = words;
    }

    /** By its name in the file. */
    static Optional<Key> named(String name) {
        return Arrays.stream(values()).filter(key -> key.name.equals(name)).findFirst();
    }

    /** By its variable in the environment. */
    static Optional<Key> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }

    static List<Key> in(Section section) {
        return Arrays.stream(values()).filter(key -> key.section == section).toList();
    }

    /** As it stands in the file, such as {@code smtp.url}. */
    public String text() {
        return name;
    }

    /** Its only variable, such as {@code UNDERSIGNED_SMTP_URL}. */
    public String variable() {
        return "UNDERSIGNED_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Its value where nobody sets it; empty for nothing. */
    public String initial() {
        return initial;
    }

    /** What the package's own file sets it to; empty inside for what an operator has to say. */
    Optional<String> packaged() {
        return switch (this) {
            case URL -> Optional.of("");
            case DATA -> Optional.of("/var/lib/undersigned");
            default -> Optional.empty();
        };
    }

    Kind kind() {
        return kind;
    }

    /** What it does, for an operator. */
    String words() {
        return words;
    }

    /** What the application knows it by. */
    String property() {
        return switch (this) {
            case ADDRESS, PORT -> "server." + name;
            case LOG_LEVEL -> "logging.level.org.undersigned";
            case LOG_FORMAT -> "logging.structured.format.console";
            default -> "undersigned." + name;
        };
    }
}
