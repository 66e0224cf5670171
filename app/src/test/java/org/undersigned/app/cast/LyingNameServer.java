package org.undersigned.app.cast;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;

/** A name server by UDP that answers as it is told to, and so mostly as no server should. */
public final class LyingNameServer implements AutoCloseable {
    private static final int LONGEST = 65_507;

    /** What is done to an answer that is right but for this. */
    public interface Change {
        void apply(Message answer) throws IOException;
    }

    private final DatagramSocket socket;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param lie gives the bytes of the answer to those of a question */
    public LyingNameServer(UnaryOperator<byte[]> lie) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> talk(lie));
    }

    public static UnaryOperator<byte[]> answer(Change change) {
        return query -> {
            try {
                Message asked = new Message(query);
                Message answer = new Message(asked.getHeader().getID());
                answer.getHeader().setFlag(Flags.QR);
                answer.getHeader().setFlag(Flags.RA);
                answer.addRecord(asked.getQuestion(), Section.QUESTION);
                change.apply(answer);
                return answer.toWire();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    private void talk(UnaryOperator<byte[]> lie) {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST);
                socket.receive(packet);
                asked.incrementAndGet();
                byte[] said = lie.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
                socket.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // Closed.
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
