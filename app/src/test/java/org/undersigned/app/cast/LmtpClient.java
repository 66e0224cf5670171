package org.undersigned.app.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mail server that delivers by LMTP, byte for byte as a test says; or by SMTP, where the test says so. */
public final class LmtpClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    public LmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
        answer();
    }

    /** The last line of an answer. */
    public String answer() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    public String say(String command) throws IOException {
        send(command + "\r\n");
        return answer();
    }

    public void send(String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Delivers a whole message; gives the answer for each recipient. */
    public List<String> deliver(String from, List<String> to, String mail) throws IOException {
        say("LHLO mx.site.example");
        say("MAIL FROM:<" + from + "> BODY=8BITMIME");
        for (String address : to) {
            say("RCPT TO:<" + address + ">");
        }
        say("DATA");
        String lines = mail.replace("\r\n", "\n").replace("\n", "\r\n").replace("\r\n.", "\r\n..");
        out.write((lines + "\r\n.\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            answers.add(answer());
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
