package io.plenum.emulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request exactly as written here: the usual clients mend or refuse what an attacker sends. */
public record RawHttp(int port) {

    private static final int MOST = 1 << 20;

    /** @param lines of the head, the first with the method; a Host is added where there is none */
    public String ask(String... lines) throws IOException {
        try (Socket socket = open(lines)) {
            return new String(socket.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }

    /** @return what the server answers first; whether it then closes does not matter */
    public int firstStatus(String... lines) throws IOException {
        try (Socket socket = open(lines)) {
            return status(firstLine(socket));
        }
    }

    /**
     * Begins a body in chunks, which is blank so far, and never ends it.
     *
     * @param size bytes that are sent, unless the server closes before
     * @return the status that the server answers without having seen the end
     */
    public int endless(int size, String... lines) throws IOException {
        String[] head = Arrays.copyOf(lines, lines.length + 1);
        head[lines.length] = "Transfer-Encoding: chunked";
        byte[] chunk = ("10000\r\n" + " ".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = open(head)) {
            for (int sent = 0; sent < size; sent += 1 << 16) {
                socket.getOutputStream().write(chunk);
            }
            socket.getOutputStream().flush();
            return status(firstLine(socket));
        }
    }

    private static String firstLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 413 ".length()), StandardCharsets.UTF_8);
    }

    private Socket open(String... lines) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line : lines) {
            head.append(line).append("\r\n");
        }
        if (!head.toString().contains("Host:")) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        if (!head.toString().contains("Connection:")) {
            head.append("Connection: close\r\n");
        }
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    public static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
