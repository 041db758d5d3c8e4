package io.plenum.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The few packets of MQTT 5 that a subscriber meets, byte by byte as the standard writes them (chapter 3). */
final class Version5Peer implements AutoCloseable {

    private static final int CONNECT = 1;
    private static final int SUBSCRIBE = 8;
    private static final int PINGREQ = 12;

    final List<String> subscribed = new CopyOnWriteArrayList<>();
    volatile byte[] connect = {};
    private final ServerSocket entry;
    private volatile @Nullable Socket client;

    Version5Peer() throws IOException {
        entry = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket socket = entry.accept();
                client = socket;
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int type = in.readUnsignedByte() >> 4;
                byte[] packet = in.readNBytes(length(in));
                switch (type) {
                    case CONNECT -> {
                        connect = packet;
                        send(0x20, 0, 0, 0);
                    }
                    case SUBSCRIBE -> {
                        // Behind the identifier and the properties.
                        int at = 3 + packet[2];
                        int name = ((packet[at] & 0xFF) << 8) + (packet[at + 1] & 0xFF);
                        subscribed.add(new String(packet, at + 2, name, StandardCharsets.UTF_8));
                        send(0x90, packet[0], packet[1], 0, 1);
                    }
                    case PINGREQ -> send(0xD0);
                    default -> {
                        // Nothing that has an answer.
                    }
                }
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int part;
        do {
            part = in.readUnsignedByte();
            length += (part & 0x7F) << shift;
            shift += 7;
        } while ((part & 0x80) != 0);
        return length;
    }

    /** A message of less than 128 bytes without properties. */
    void publish(String topic, String payload) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        body.write(0);
        body.write(name.length);
        body.writeBytes(name);
        body.write(0);
        body.writeBytes(payload.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = body.toByteArray();
        int[] packet = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = bytes[i];
        }
        send(0x30, packet);
    }

    /** Ends the session for a reason (MQTT 5, 3.14.2.1). */
    void disconnect(int reason) {
        send(0xE0, reason, 0);
    }

    private synchronized void send(int first, int... body) {
        Socket socket = client;
        if (socket == null) {
            throw new IllegalStateException("nobody is there");
        }
        try {
            byte[] packet = new byte[body.length + 2];
            packet[0] = (byte) first;
            packet[1] = (byte) body.length;
            for (int i = 0; i < body.length; i++) {
                packet[i + 2] = (byte) body[i];
            }
            socket.getOutputStream().write(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        Socket socket = client;
        if (socket != null) {
            socket.close();
        }
    }
}
