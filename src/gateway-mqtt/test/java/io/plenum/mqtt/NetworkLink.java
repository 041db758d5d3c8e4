package io.plenum.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a broker that can be cut, as by a plug, and frozen, so that it stays open and carries nothing. */
final class NetworkLink implements AutoCloseable {

    private final ServerSocket entry;
    private final InetSocketAddress to;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;
    private volatile boolean unplugged;

    NetworkLink(int port) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            entry = new ServerSocket(0, 50, here);
            to = new InetSocketAddress(here, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    void freeze() {
        frozen = true;
    }

    void thaw() {
        frozen = false;
    }

    /** Whoever is connected is no more, and nobody gets through. */
    void unplug() {
        unplugged = true;
        sockets.forEach(NetworkLink::close);
        sockets.clear();
    }

    void plugIn() {
        unplugged = false;
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket near = entry.accept();
                if (unplugged) {
                    near.close();
                    continue;
                }
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
                if (!frozen) {
                    onward.getOutputStream().write(buffer, 0, read);
                }
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // One end is gone.
        }
        close(from);
        close(onward);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        unplug();
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
