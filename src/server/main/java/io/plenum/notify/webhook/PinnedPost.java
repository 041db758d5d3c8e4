package io.plenum.notify.webhook;

import io.plenum.delivery.SocketDeadline;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection to an address that was looked at before: a name that leads elsewhere a moment later changes nothing
 * any more. The certificate is still that of the name. The answer's status is read and nothing else; redirects are not followed.
 */
public final class PinnedPost {

    private static final int LONGEST_LINE = 1000;
    private static final int MOST_LINES = 200;

    private PinnedPost() {}

    /**
     * @param patience for connecting, and for all of the rest
     * @return the status
     */
    public static int send(URI target, InetAddress address, Map<String, String> headers, byte[] body, Duration patience)
            throws IOException {
        boolean secure = "https".equals(target.getScheme());
        int port = target.getPort() > 0 ? target.getPort() : secure ? 443 : 80;
        int millis = Math.toIntExact(patience.toMillis());
        SocketDeadline deadline = new SocketDeadline();
        try (Socket plain = deadline.createSocket()) {
            plain.connect(new InetSocketAddress(address, port), millis);
            plain.setSoTimeout(millis);
            // Neither writing nor the handshake of TLS ends by a time-out for each read.
            try (SocketDeadline.Bound end = deadline.bound(patience);
                    Socket socket = secure ? secured(plain, target.getHost(), port) : plain) {
                return exchange(socket, target, headers, body);
            }
        }
    }

    private static int exchange(Socket socket, URI target, Map<String, String> headers, byte[] content)
            throws IOException {
        socket.getOutputStream().write(head(target, headers, content.length).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(content);
        socket.getOutputStream().flush();
        return status(new BufferedInputStream(socket.getInputStream()));
    }

    private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, name, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String head(URI target, Map<String, String> headers, int length) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        StringBuilder head =
                new StringBuilder("POST " + URI.create(path + query).toASCIIString() + " HTTP/1.1\r\n");
        head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
        headers.forEach((name, value) ->
                head.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    private static String oneLine(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** Interim answers (1xx) are passed over. */
    private static int status(InputStream in) throws IOException {
        while (true) {
            String[] words = line(in).split(" ", 3);
            if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5]\\d\\d")) {
                throw new IOException("No HTTP");
            }
            int status = Integer.parseInt(words[1]);
            if (status >= 200) {
                return status;
            }
            skipHeaders(in);
        }
    }

    private static void skipHeaders(InputStream in) throws IOException {
        for (int i = 0; i < MOST_LINES; i++) {
            if (line(in).isEmpty()) {
                return;
            }
        }
        throw new IOException("Headers without end");
    }

    /** A receiver that sends a byte now and then holds nobody up for longer than the patience. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("The answer broke off");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
