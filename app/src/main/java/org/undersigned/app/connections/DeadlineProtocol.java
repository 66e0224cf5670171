package org.undersigned.app.connections;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Tomcat's own HTTP/1.1, which also ends connections whose request's head does not come in time. Tomcat bounds each wait
 * for a byte only: whoever sends one every ten seconds would hold a connection for a day. And it can be open before the
 * container behind it is ready, for what needs none.
 *
 * <p>Made by Tomcat, by its name.
 */
public final class DeadlineProtocol extends Http11NioProtocol {
    private static final long LEAST_MILLIS = 50;
    private static final int LOOKS = 4;

    private volatile Duration headWithin = Duration.ofSeconds(20);
    private @Nullable ScheduledFuture<?> looking;
    private @Nullable UntilReady container;
    private @Nullable ScheduledExecutorService early;

    void setHeadWithin(Duration longest) {
        headWithin = longest;
    }

    /**
     * Listens from now on, with all settings as they are. When its container starts it, it goes on with that one.
     *
     * @param ahead what stands in front of the container, and may answer without it
     * @throws PortInUseException if another program listens there
     */
    public void openEarly(UnaryOperator<Adapter> ahead) {
        UntilReady until = new UntilReady();
        super.setAdapter(ahead.apply(until));
        early = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("early-connections").factory());
        setUtilityExecutor(early);
        // So that stopping it frees the port, whoever stops it.
        getEndpoint().setBindOnInit(false);
        try {
            super.init();
            listen();
        } catch (Exception e) {
            PortInUseException.throwIfPortBindingException(e, this::getPort);
            throw new IllegalStateException("the port " + getPort() + " cannot be opened", e);
        }
        container = until;
    }

    /** Whoever stops before a container has started this closes it with this. */
    public void closeEarly() throws Exception {
        if (early != null) {
            stop();
            destroy();
        }
    }

    @Override
    public void setAdapter(Adapter servlets) {
        if (container == null) {
            super.setAdapter(servlets);
        } else {
            container.standFor(servlets);
        }
    }

    @Override
    public void init() throws Exception {
        if (container == null) {
            super.init();
        }
    }

    @Override
    public void start() throws Exception {
        if (container == null) {
            listen();
        } else {
            container.open();
        }
    }

    private void listen() throws Exception {
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
        if (early != null) {
            early.shutdown();
            early = null;
        }
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
