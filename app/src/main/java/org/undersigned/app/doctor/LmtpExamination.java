package org.undersigned.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Whether the site listens for answers that a mail server delivers. */
record LmtpExamination(String at) implements Examination {
    private static final byte[] READY = "220".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String topic() {
        return "answers";
    }

    @Override
    public List<Line> lines() {
        URI place = URI.create("lmtp://" + at);
        try (Socket socket = new Socket()) {
            int patience = Math.toIntExact(PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(place.getHost(), place.getPort()), patience);
            socket.setSoTimeout(patience);
            if (Arrays.equals(socket.getInputStream().readNBytes(READY.length), READY)) {
                return List.of(Line.ok(topic(), "The site listens for answers at " + at + "."));
            }
            return List.of(Line.wrong(
                    topic(),
                    "Another program listens at " + at + ".",
                    "Choose another port for answers.lmtp, and for the mail server's delivery to it."));
        } catch (IOException e) {
            return List.of(Line.look(
                    topic(),
                    "Nothing listens for answers at " + at + ".",
                    "That is so while the site is stopped; if it runs, restart it, and look at its log."));
        }
    }
}
