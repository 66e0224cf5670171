package org.undersigned.app.connections;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's own HTTP/1.1, which also ends connections whose request's head does not come in time. Tomcat bounds each wait
 * for a byte only: whoever sends one every ten seconds would hold a connection for a day.
 *
 * <p>Made by Tomcat, by its name.
 */
public final class DeadlineProtocol extends Http11NioProtocol {
    private static final long LEAST_MILLIS = 50;
    private static final int LOOKS = 4;

    private volatile Duration headWithin = Duration.ofSeconds(20);
    private @Nullable ScheduledFuture<?> looking;

    void setHeadWithin(Duration longest) {
        headWithin = longest;
    }

    @Override
    public void start() throws Exception {
        super.start();
        long every = Math.max(LEAST_MILLIS, headWithin.toMillis() / LOOKS);
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
            looking = null;
        }
        super.stop();
    }

    private void look() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            // Only what waits for more of its head has one at this moment: what is being answered has it in its thread,
            // and what waits for a next request has none.
            if (connection.getCurrentProcessor() instanceof AbstractProcessor waiting
                    && !waiting.isAsync()
                    && !waiting.isUpgrade()
                    && isLate(waiting.getRequest().getStartTimeNanos(), now)) {
                connection.processSocket(SocketEvent.ERROR, true);
            }
        }
    }

    private boolean isLate(long begun, long now) {
        return begun >= 0 && now - begun > headWithin.toNanos();
    }
}
