package org.undersigned.app.doctor;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** Asks a time server once (RFC 4330, section 5). */
final class TimeServer {
    private static final int PORT = 123;
    private static final int LENGTH = 48;
    /** Leap indicator 0, version 4, mode 3: a client. */
    private static final byte CLIENT = 0b00_100_011;

    private static final int SERVER = 4;
    private static final int MODE = 0b111;
    private static final int LATEST_STRATUM = 15;
    private static final int RECEIVED = 32;
    private static final int SENT = 40;
    /** From 1900 to 1970, in seconds. */
    private static final long ERAS = 2_208_988_800L;

    private TimeServer() {}

    /**
     * By how much its clock is before ours; negative where it is behind.
     *
     * @param server a host, perhaps with a port
     */
    static Duration difference(String server, Duration patience) throws IOException {
        URI at = URI.create("ntp://" + server);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.connect(InetAddress.getByName(at.getHost()), at.getPort() < 0 ? PORT : at.getPort());
            byte[] bytes = new byte[LENGTH];
            bytes[0] = CLIENT;
            Instant asked = Instant.now();
            socket.send(new DatagramPacket(bytes, LENGTH));
            DatagramPacket packet = new DatagramPacket(new byte[LENGTH], LENGTH);
            socket.receive(packet);
            Instant heard = Instant.now();
            ByteBuffer answer = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
            boolean knows = packet.getLength() == LENGTH
                    && (answer.get(0) & MODE) == SERVER
                    && answer.get(1) > 0
                    && answer.get(1) <= LATEST_STRATUM;
            if (!knows) {
                throw new IOException("it does not know the time");
            }
            return Duration.between(asked, moment(answer, RECEIVED))
                    .plus(Duration.between(heard, moment(answer, SENT)))
                    .dividedBy(2);
        }
    }

    // Seconds since 1900 with 32 bits of fraction; the number begins anew in 2036 (RFC 4330, section 3).
    private static Instant moment(ByteBuffer answer, int place) {
        long seconds = Integer.toUnsignedLong(answer.getInt(place));
        long fraction = Integer.toUnsignedLong(answer.getInt(place + Integer.BYTES));
        long era = seconds >>> 31 == 1 ? 0 : 1L << 32;
        return Instant.ofEpochSecond(seconds + era - ERAS, (fraction * 1_000_000_000L) >>> 32);
    }
}
