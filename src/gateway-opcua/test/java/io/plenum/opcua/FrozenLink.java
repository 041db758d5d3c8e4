package io.plenum.opcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A TCP connection in the middle that can fall silent without closing, as a switch or a firewall does. */
final class FrozenLink implements AutoCloseable {

    private final ServerSocket door;
    private final InetSocketAddress to;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;
    private volatile boolean held;

    FrozenLink(int port) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        door = new ServerSocket(0, 50, here);
        to = new InetSocketAddress(here, port);
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void freeze() {
        frozen = true;
    }

    /** For connections that are made from here on; those of before have lost bytes. */
    void thaw() {
        frozen = false;
    }

    /** What comes waits here, and goes on when it is released: nothing is lost. */
    void hold(boolean on) {
        held = on;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket();
                far.connect(to);
                sockets.addAll(List.of(near, far));
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                // The test is over, or the peer is not there.
            }
        }
    }

    private void carry(Socket from, Socket onward) {
        byte[] buffer = new byte[8192];
        try {
            for (int read = from.getInputStream().read(buffer); read >= 0; ) {
                while (held && !onward.isClosed()) {
                    LockSupport.parkNanos(5_000_000);
                }
                if (!frozen) {
                    onward.getOutputStream().write(buffer, 0, read);
                }
                read = from.getInputStream().read(buffer);
            }
            onward.close();
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
