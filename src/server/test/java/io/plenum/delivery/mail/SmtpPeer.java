package io.plenum.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of a few lines that offers what it is told to offer and keeps what it gets, byte by byte. */
final class SmtpPeer implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> offers;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    SmtpPeer(String... offers) {
        this.offers = List.of(offers);
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** As they came, in ISO-8859-1 so that no byte is lost. */
    List<String> messages() {
        return messages;
    }

    List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        say(socket, "220 peer");
        String line = in.readLine();
        while (line != null) {
            commands.add(line);
            if (line.startsWith("EHLO")) {
                StringBuilder answer = new StringBuilder("250-peer\r\n");
                offers.forEach(offer -> answer.append("250-").append(offer).append("\r\n"));
                say(socket, answer + "250 HELP");
            } else if (line.equals("DATA")) {
                say(socket, "354 go on");
                messages.add(message(in));
                say(socket, "250 kept");
            } else {
                say(socket, line.equals("QUIT") ? "221 bye" : "250 well");
            }
            line = in.readLine();
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Socket socket, String answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
