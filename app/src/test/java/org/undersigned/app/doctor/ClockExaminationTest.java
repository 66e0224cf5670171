package org.undersigned.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.app.doctor.Seen.assertLine;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock beside others, which are as wrong as a test wants them. */
class ClockExaminationTest {
    /** A time server that is off by so much, or at a loss (stratum 0). */
    private static final class OffTime implements AutoCloseable {
        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

        OffTime(Duration off, int stratum) throws IOException {
            Thread.ofVirtual().start(() -> answer(off, stratum));
        }

        private void answer(Duration off, int stratum) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[48], 48);
                socket.receive(packet);
                ByteBuffer answer = ByteBuffer.allocate(48);
                answer.put(0, (byte) 0b00_100_100).put(1, (byte) stratum);
                Instant now = Instant.now().plus(off);
                for (int place : new int[] {32, 40}) {
                    answer.putInt(place, (int) (now.getEpochSecond() + 2_208_988_800L));
                    answer.putInt(place + 4, (int) (((long) now.getNano() << 32) / 1_000_000_000L));
                }
                socket.send(new DatagramPacket(answer.array(), 48, packet.getSocketAddress()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private static List<Line> by(Duration off, int stratum) throws IOException {
        try (OffTime server = new OffTime(off, stratum)) {
            return new ClockExamination(Optional.of(server.address()), Optional.empty()).lines();
        }
    }

    @Test
    void isComparedWithATimeServerWhereOneIsSet() throws IOException {
        assertLine(by(Duration.ZERO, 2), State.OK, "The clock differs by 0.");
        assertLine(by(Duration.ofSeconds(-20), 2), State.LOOK, "The clock differs by ");
        assertLine(by(Duration.ofHours(1), 2), State.WRONG, "The clock differs by 3");
        // Past the end of the first era, in 2036.
        assertLine(by(Duration.ofDays(365 * 20), 2), State.WRONG, "The clock differs by 630");
        assertLine(by(Duration.ZERO, 0), State.LOOK, "does not answer");
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertLine(
                    new ClockExamination(Optional.of("127.0.0.1:" + silent.getLocalPort()), Optional.empty()).lines(),
                    State.LOOK,
                    "The time server 127.0.0.1:" + silent.getLocalPort() + " does not answer.");
        }
    }

    @Test
    void isComparedWithTheWebServerWhereThatIsAnotherMachine() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, Duration.ofMinutes(-10)));
            List<Line> lines = new ClockExamination(
                            Optional.empty(), Optional.of(URI.create("http://127.0.0.1:" + server.getLocalPort())))
                    .lines();
            assertLine(lines, State.WRONG, "from that of 127.0.0.1.");
        }
        assertThat(NameExamination.isThisMachine("localhost")).isTrue();
        assertThat(NameExamination.isThisMachine("192.0.2.1")).isFalse();
    }

    private static void answer(ServerSocket server, Duration off) {
        String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .format(ZonedDateTime.now(ZoneOffset.UTC).plus(off));
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[4096]);
            client.getOutputStream()
                    .write(("HTTP/1.1 204 No Content\r\nDate: " + date + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void somethingIsAlwaysSaid() {
        List<Line> lines = new ClockExamination(Optional.empty(), Optional.empty()).lines();
        assertThat(lines).isNotEmpty();
        assertThat(lines).noneMatch(line -> line.state() == State.WRONG);
    }
}
