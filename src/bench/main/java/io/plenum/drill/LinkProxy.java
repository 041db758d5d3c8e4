package io.plenum.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** Lies between a gateway and the server. While it is cut nothing comes through and nobody is told, as with a cable that was pulled. */
final class LinkProxy implements AutoCloseable, LongSupplier {

    private final ServerSocket server;
    private final IntSupplier target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean cut;

    /** @param target the port of the server's link, asked anew for each connection */
    LinkProxy(IntSupplier target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    /** What was on its way is gone, so the connections of before are of no use. */
    void mend() {
        open.forEach(LinkProxy::end);
        cut = false;
    }

    /** Bytes that came through. */
    @Override
    public long getAsLong() {
        return bytes.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket gateway = server.accept();
                open.add(gateway);
                Thread.ofVirtual().start(() -> connect(gateway));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket gateway) {
        try {
            if (cut) {
                gateway.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            Socket link = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            open.add(link);
            Thread.ofVirtual().start(() -> pass(link, gateway));
            pass(gateway, link);
        } catch (IOException | UncheckedIOException away) {
            end(gateway);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] part = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                if (!cut) {
                    bytes.addAndGet(count);
                    to.getOutputStream().write(part, 0, count);
                }
            }
        } catch (IOException gone) {
            // One side has gone; the other learns it below.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(LinkProxy::end);
    }
}
