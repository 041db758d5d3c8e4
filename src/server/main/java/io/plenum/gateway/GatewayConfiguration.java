package io.plenum.gateway;

import io.plenum.link.Connection;
import io.plenum.point.Point;
import java.util.List;

/**
 * What a gateway is to do.
 *
 * @param revision differs whenever anything else here does
 * @param connections in the order of their names
 * @param points of these connections
 * @param passwords that these connections need, and no others
 */
public record GatewayConfiguration(
        String revision, List<Connection> connections, List<Point> points, List<PlacedPassword> passwords) {

    /**
     * A password and the only endpoints that it may be sent to.
     *
     * @param file its name in the setting {@code passwordFile}
     * @param places as {@code host:port}
     */
    public record PlacedPassword(String file, String text, List<String> places) {

        /** Never the password. */
        @Override
        public String toString() {
            return "PlacedPassword[file=" + file + ", places=" + places + "]";
        }
    }
}
