package io.plenum.emulator;

import com.sun.net.httpserver.Headers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a program on this machine from a page of somebody else's site in a browser on it. Such a page can send requests to
 * loopback addresses; a name of its own that leads there would even let it read the answers.
 */
final class LocalCaller {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private LocalCaller() {}

    static boolean is(Headers headers, int port) {
        return isHere(headers.getFirst("Host"), port)
                && origin(headers.getFirst("Origin"), port)
                && !"cross-site".equals(headers.getFirst("Sec-Fetch-Site"));
    }

    private static boolean isHere(@Nullable String host, int port) {
        return host != null && NAMES.stream().anyMatch(name -> host.equalsIgnoreCase(name + ":" + port));
    }

    /** Programs send none; a page that the port itself served would send its own. */
    private static boolean origin(@Nullable String origin, int port) {
        return origin == null || (origin.startsWith("http://") && isHere(origin.substring("http://".length()), port));
    }
}
