package io.plenum.link.wire;

import io.plenum.link.Connection;
import io.plenum.point.Point;
import java.util.List;

/**
 * All that a gateway works with.
 *
 * @param revision names this content: equal revisions have equal contents
 * @param points each with a source in one of the connections
 * @param secrets passwords that the connections name
 */
public record PushedConfiguration(
        String revision, List<Connection> connections, List<Point> points, List<ScopedSecret> secrets) {

    public static final PushedConfiguration NONE = new PushedConfiguration("", List.of(), List.of(), List.of());

    /**
     * A password, and where it may be sent.
     *
     * @param file name of its file below {@code secrets}, as a setting {@code passwordFile} gives it
     * @param places of the endpoints that it was entered for, as {@link io.plenum.link.EndpointAddress#place} writes them
     */
    public record ScopedSecret(String file, String text, List<String> places) {

        /** A log never gets the password. */
        @Override
        public String toString() {
            return "ScopedSecret[" + file + " for " + places + "]";
        }
    }
}
