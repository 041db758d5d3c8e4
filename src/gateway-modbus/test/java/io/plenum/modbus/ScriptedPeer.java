package io.plenum.modbus;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Whatever may stand at the other end of a connection: it answers as a test says, in bytes. */
final class ScriptedPeer implements AutoCloseable {

    /**
     * What is asked for.
     *
     * @param count of registers; the value where one is written
     * @param words of several registers that are written
     */
    record Asked(int transaction, int unit, int function, int first, int count, List<Integer> words) {

        /** What a device says that has written it. */
        byte[] written() {
            byte[] data = ByteBuffer.allocate(4)
                    .putShort((short) first)
                    .putShort((short) count)
                    .array();
            return frame(transaction, unit, function, data);
        }

        /** The frame of an answer: header of Modbus TCP, unit, function and data. */
        byte[] frame(int asTransaction, int asUnit, int asFunction, byte[] data) {
            ByteBuffer frame = ByteBuffer.allocate(8 + data.length);
            frame.putShort((short) asTransaction).putShort((short) 0).putShort((short) (data.length + 2));
            frame.put((byte) asUnit).put((byte) asFunction).put(data);
            return frame.array();
        }

        /** Each register holds the same number. */
        byte[] registers(int value) {
            ByteBuffer data = ByteBuffer.allocate(1 + 2 * count);
            data.put((byte) (2 * count));
            for (int i = 0; i < count; i++) {
                data.putShort((short) value);
            }
            return frame(transaction, unit, function, data.array());
        }

        byte[] refusal(int code) {
            return frame(transaction, unit, function | 0x80, new byte[] {(byte) code});
        }
    }

    /** How it answers; null for silence. */
    interface Script {
        byte @Nullable [] answer(Asked asked) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    /** Whether it hangs up after each answer. */
    volatile boolean hangsUp;

    ScriptedPeer(Script script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            do {
                byte[] header = in.readNBytes(7);
                ByteBuffer mbap = ByteBuffer.wrap(header);
                if (header.length < 7) {
                    return;
                }
                byte[] rest = in.readNBytes(mbap.getShort(4) - 1);
                ByteBuffer request = ByteBuffer.wrap(rest);
                Asked one = new Asked(
                        mbap.getShort(0) & 0xFFFF,
                        header[6] & 0xFF,
                        request.get(),
                        request.getShort() & 0xFFFF,
                        request.getShort() & 0xFFFF,
                        words(request));
                asked.add(one);
                byte[] answer = script.answer(one);
                if (answer != null) {
                    out.write(answer);
                    out.flush();
                }
            } while (!hangsUp);
        } catch (EOFException | SocketException gone) {
            // The other side has hung up.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static List<Integer> words(ByteBuffer rest) {
        List<Integer> words = new ArrayList<>();
        if (rest.hasRemaining()) {
            rest.get();
        }
        while (rest.remaining() > 1) {
            words.add(rest.getShort() & 0xFFFF);
        }
        return words;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
