package io.plenum.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server (RFC 5321) that is dead until it is revived, and then counts how often each message comes. */
final class MailSink extends DeadPeer {

    private final Map<String, Integer> received = new ConcurrentHashMap<>();
    private volatile boolean alive;

    void revive() {
        alive = true;
    }

    /** How often each message id came. */
    Map<String, Integer> received() {
        return new TreeMap<>(received);
    }

    @Override
    void talk(Socket socket) throws IOException {
        if (!alive) {
            super.talk(socket);
            return;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 drill");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.toUpperCase(Locale.ROOT)) {
                case "DATA" -> {
                    say(socket, "354 go on");
                    take(in);
                    say(socket, "250 taken");
                }
                case "QUIT" -> {
                    say(socket, "221 bye");
                    return;
                }
                default -> say(socket, "250 well");
            }
        }
    }

    private void take(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                String rest = line.substring("message-id:".length()).strip();
                // A long id is folded onto the next line.
                id = rest.isEmpty() ? String.valueOf(in.readLine()).strip() : rest;
            }
        }
        received.merge(id, 1, Integer::sum);
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
