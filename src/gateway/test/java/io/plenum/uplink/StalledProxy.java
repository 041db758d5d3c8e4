package io.plenum.uplink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between gateway and server that stops to carry anything, without a word: the connections that are open stay open. */
final class StalledProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final List<Way> ways = new CopyOnWriteArrayList<>();

    StalledProxy(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private static final class Way {
        private final Socket from;
        private final Socket to;
        private volatile boolean stalled;

        Way(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        void carry(Socket in, Socket out) {
            byte[] buffer = new byte[8192];
            try {
                InputStream source = in.getInputStream();
                OutputStream sink = out.getOutputStream();
                int count = source.read(buffer);
                while (count >= 0) {
                    if (!stalled) {
                        sink.write(buffer, 0, count);
                    }
                    count = source.read(buffer);
                }
                out.close();
            } catch (IOException over) {
                close();
            }
        }

        void close() {
            try {
                from.close();
                to.close();
            } catch (IOException e) {
                // Both are gone.
            }
        }
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket from = listening.accept();
                Way way = new Way(from, new Socket(InetAddress.getLoopbackAddress(), target));
                ways.add(way);
                Thread.ofVirtual().start(() -> way.carry(way.from, way.to));
                Thread.ofVirtual().start(() -> way.carry(way.to, way.from));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Nothing that is sent on the connections of now arrives any more. */
    void stall() {
        ways.forEach(way -> way.stalled = true);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        ways.forEach(Way::close);
    }
}
