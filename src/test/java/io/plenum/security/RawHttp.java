package io.plenum.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request exactly as written here: the usual clients mend or refuse what an attacker sends. */
record RawHttp(int port) {

    private static final int MOST = 1 << 20;

    /** @param lines of the head, the first with the method; a Host is added where there is none */
    String ask(String... lines) throws IOException {
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
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
