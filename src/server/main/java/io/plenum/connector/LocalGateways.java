package io.plenum.connector;

import java.util.Map;
import java.util.Set;

/**
 * The gateways beside the server. One makes BACnet connections, since no program links its library with those of the others
 * (docs/decisions/0066); the other one makes all others and keeps the name of its first protocol, so that folders and names of
 * installations stay as they are. A kind that is not named here has a gateway of its own name.
 */
final class LocalGateways {

    /** Those that are there whether they have ever been started or not; they are named as their first kind. */
    static final Set<String> NAMES = Set.of("bacnet", "opcua");

    private static final Map<String, String> HOSTED = Map.of("modbus", "opcua", "mqtt", "opcua");

    private LocalGateways() {}

    /** The one that makes connections of this kind where no other one was chosen. */
    static String of(String kind) {
        return HOSTED.getOrDefault(kind, kind);
    }
}
