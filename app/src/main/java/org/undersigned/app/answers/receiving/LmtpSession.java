package org.undersigned.app.answers.receiving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.undersigned.app.answers.Answer;
import org.undersigned.app.answers.Arrived;
import org.undersigned.app.answers.MailInHand;
import org.undersigned.app.statements.StatementId;

/** One client's connection: LMTP as in RFC 2033, with SIZE, 8BITMIME, PIPELINING and ENHANCEDSTATUSCODES. */
final class LmtpSession {
    private static final Logger LOG = LoggerFactory.getLogger(LmtpSession.class);
    private static final Pattern PATH = Pattern.compile("<([^<>]{0,320})>(.*)");
    private static final Pattern SIZE = Pattern.compile("(?i)\\bSIZE=(\\d{1,18})\\b");

    private final LmtpInput in;
    private final OutputStream out;
    private final LmtpLimits limits;
    private final Receiver receiver;

    private Optional<String> envelope = Optional.empty();
    private final Map<String, StatementId> recipients = new LinkedHashMap<>();
    private boolean isGreeted;
    private int mistakes;
    private boolean isOver;

    LmtpSession(Socket socket, LmtpLimits limits, Receiver receiver) throws IOException {
        this.in = new LmtpInput(socket, limits, InstantSource.system());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        this.limits = limits;
        this.receiver = receiver;
    }

    void talk() throws IOException {
        reply("220 LMTP ready");
        try {
            Optional<String> line = in.command();
            while (line.isPresent() && !isOver) {
                answer(line.get());
                line = isOver ? Optional.empty() : in.command();
            }
        } catch (SocketTimeoutException slow) {
            reply("421 4.4.2 Too slow, closing");
        }
    }

    private void answer(String line) throws IOException {
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        if (line.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            mistake("500 5.5.2 Not a command");
            return;
        }
        switch (verb) {
            case "LHLO" -> greet(rest);
            case "MAIL" -> from(rest);
            case "RCPT" -> to(rest);
            case "DATA" -> data();
            case "RSET" -> {
                reset();
                reply("250 2.0.0 Forgotten");
            }
            case "NOOP" -> reply("250 2.0.0 OK");
            case "VRFY" -> reply("252 2.1.5 Send it and see");
            case "QUIT" -> {
                reply("221 2.0.0 Bye");
                isOver = true;
            }
            default -> mistake("500 5.5.1 Not a command of LMTP");
        }
    }

    private void greet(String name) throws IOException {
        if (name.isEmpty()) {
            mistake("501 5.5.4 LHLO and your name");
            return;
        }
        reset();
        isGreeted = true;
        reply("250-Undersigned\r\n250-SIZE " + Arrived.LARGEST
                + "\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES");
    }

    private void from(String rest) throws IOException {
        Optional<Matcher> path = path("FROM:", rest);
        if (!isGreeted || envelope.isPresent()) {
            mistake("503 5.5.1 Not now");
        } else if (path.isEmpty()) {
            mistake("501 5.5.4 MAIL FROM:<address>");
        } else if (statedSize(path.get().group(2)) > Arrived.LARGEST) {
            reply("552 5.3.4 Larger than " + Arrived.LARGEST + " bytes");
        } else {
            envelope = Optional.of(path.get().group(1).strip());
            reply("250 2.1.0 OK");
        }
    }

    private static long statedSize(String parameters) {
        Matcher size = SIZE.matcher(parameters);
        return size.find() ? Long.parseLong(size.group(1)) : 0;
    }

    private void to(String rest) throws IOException {
        Optional<Matcher> path = path("TO:", rest);
        if (envelope.isEmpty()) {
            mistake("503 5.5.1 MAIL first");
        } else if (path.isEmpty()) {
            mistake("501 5.5.4 RCPT TO:<address>");
        } else if (recipients.size() >= limits.recipients()) {
            reply("452 4.5.3 Too many recipients");
        } else {
            String address = path.get().group(1).strip();
            Optional<StatementId> statement = receiver.statement(address);
            if (statement.isEmpty()) {
                // The same words for every address that is none: nothing is learnt by asking.
                mistake("550 5.1.1 No such address here");
            } else {
                recipients.put(address.toLowerCase(Locale.ROOT) + " " + recipients.size(), statement.get());
                reply("250 2.1.5 OK");
            }
        }
    }

    private static Optional<Matcher> path(String word, String rest) {
        if (!rest.regionMatches(true, 0, word, 0, word.length())) {
            return Optional.empty();
        }
        Matcher path = PATH.matcher(rest.substring(word.length()).strip());
        return path.matches() ? Optional.of(path) : Optional.empty();
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            mistake("503 5.5.1 No recipients");
            return;
        }
        reply("354 Go on");
        Path mail = MailInHand.create();
        try {
            boolean fits;
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(mail))) {
                fits = in.message(to, Arrived.LARGEST);
            }
            for (StatementId statement : recipients.values()) {
                reply(fits ? stored(statement, mail) : tooLarge(statement));
            }
        } finally {
            Files.delete(mail);
        }
        reset();
    }

    // Each recipient has an answer of its own, and only after the message is stored for it.
    private String stored(StatementId statement, Path mail) {
        try {
            receiver.take(statement, new Arrived(mail, Answer.Way.LMTP, envelope));
            return "250 2.0.0 Filed";
        } catch (RuntimeException failed) {
            LOG.warn("a message could not be stored: {}", failed.getClass().getSimpleName());
            return "451 4.3.0 Not now, try again";
        }
    }

    private String tooLarge(StatementId statement) {
        try {
            receiver.tooLarge(statement);
        } catch (RuntimeException failed) {
            LOG.warn("a message could not be counted: {}", failed.getClass().getSimpleName());
        }
        return "552 5.3.4 Larger than " + Arrived.LARGEST + " bytes";
    }

    private void reset() {
        envelope = Optional.empty();
        recipients.clear();
    }

    private void mistake(String answer) throws IOException {
        if (++mistakes > limits.mistakes()) {
            reply("421 4.7.0 Too many mistakes, closing");
            isOver = true;
        } else {
            reply(answer);
        }
    }

    private void reply(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
