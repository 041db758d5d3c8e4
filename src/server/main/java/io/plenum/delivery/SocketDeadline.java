package io.plenum.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one socket of a connection and closes it where a step takes too long. A time-out for each read does not bound a step:
 * a server that sends a byte now and then never runs into it. TLS goes on top of this socket, so it is bounded as well.
 */
public final class SocketDeadline extends SocketFactory {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("socket-deadline").daemon().factory());

    private volatile @Nullable Socket socket;
    private volatile boolean over;

    /** Something that talks through the socket. */
    @FunctionalInterface
    public interface Step<E extends Exception> {
        void run() throws E;
    }

    /** Runs a step; where it is not over in time the socket is closed, and the step fails as with a lost connection. */
    public <E extends Exception> void within(Duration limit, Step<E> step) throws E {
        try (Bound end = bound(limit)) {
            step.run();
        }
    }

    /** A step that began now: it has to be closed in time, else the socket is. */
    public Bound bound(Duration limit) {
        Future<?> end = TIMER.schedule(this::close, limit.toMillis(), TimeUnit.MILLISECONDS);
        return () -> end.cancel(false);
    }

    /** Ends a bounded step. */
    @FunctionalInterface
    public interface Bound extends AutoCloseable {
        @Override
        void close();
    }

    private void close() {
        over = true;
        Socket open = socket;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException closed) {
            // It is of no more use either way.
        }
    }

    @Override
    public Socket createSocket() throws SocketException {
        if (over) {
            throw new SocketException("The connection took too long");
        }
        Socket made = new Socket();
        socket = made;
        return made;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnsupportedOperationException("Connected later, with a time-out");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new UnsupportedOperationException("Connected later, with a time-out");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new UnsupportedOperationException("Connected later, with a time-out");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new UnsupportedOperationException("Connected later, with a time-out");
    }
}
