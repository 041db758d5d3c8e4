package io.plenum.opcua;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A TCP connection in the middle that makes every answer late: a busy controller, a line over a satellite. */
final class SlowLink implements AutoCloseable {

    private final ServerSocket entrance;
    private final InetSocketAddress to;
    private final Duration delay;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private record Parcel(long due, byte[] content) {}

    SlowLink(int port, Duration delay) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        entrance = new ServerSocket(0, 50, here);
        to = new InetSocketAddress(here, port);
        this.delay = delay;
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void welcome() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Socket far = new Socket();
                far.connect(to);
                sockets.addAll(List.of(near, far));
                Thread.ofVirtual().start(() -> carry(near, far, Duration.ZERO));
                Thread.ofVirtual().start(() -> carry(far, near, delay));
            } catch (IOException e) {
                // The test is over, or the peer is not there.
            }
        }
    }

    /** What comes goes on after the delay, in its order and without a limit to how much is under way. */
    private static void carry(Socket from, Socket onward, Duration delay) {
        BlockingQueue<Parcel> underWay = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> deliver(underWay, onward));
        byte[] buffer = new byte[65_536];
        try {
            for (int read = from.getInputStream().read(buffer); read >= 0; ) {
                underWay.add(new Parcel(System.nanoTime() + delay.toNanos(), Arrays.copyOf(buffer, read)));
                read = from.getInputStream().read(buffer);
            }
            underWay.add(new Parcel(0, new byte[0]));
        } catch (IOException e) {
            underWay.add(new Parcel(0, new byte[0]));
        }
    }

    private static void deliver(BlockingQueue<Parcel> underWay, Socket onward) {
        try {
            OutputStream out = onward.getOutputStream();
            for (Parcel next = underWay.take(); next.content().length > 0; next = underWay.take()) {
                long wait = next.due() - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                out.write(next.content());
            }
            onward.close();
        } catch (IOException e) {
            // The test is over.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
