package io.plenum.emulator;

import java.util.List;

/**
 * A point of the virtual building as its controllers present it. Its value is {@link Building#value}.
 *
 * @param index position in {@link Building#points()}
 * @param key as in the site model: {@code vav-2-05/zone-air-temperature}
 * @param name short name for people, and the BACnet object name is the key
 * @param owner key of the equipment, space or site that it belongs to
 * @param brickClass local name of its Brick class
 * @param stateTexts off and on for binary points, state 1, 2, … for multi-state ones, else empty
 * @param covIncrement the smallest change worth reporting, 0 for binary and multi-state points
 * @param archived whether the old system kept its history
 */
public record EmulatedPoint(
        int index,
        String key,
        String name,
        String description,
        String owner,
        String brickClass,
        Binding binding,
        Kind kind,
        EmulatedUnit unit,
        boolean writable,
        List<String> stateTexts,
        double covIncrement,
        boolean archived) {

    /** How the number is to be read: binary is 0 or 1, multi-state counts from 1. */
    public enum Kind {
        NUMERIC,
        BINARY,
        MULTISTATE
    }

    /** Where the protocols present the point. */
    public sealed interface Binding {}

    /** @param objectType as in {@code analog-input} */
    public record BacnetObject(int deviceInstance, String objectType, int instance) implements Binding {}

    /** @param path identifier of the node in the namespace {@code urn:aula-house}: {@code lighting/zone-2-05/level} */
    public record OpcUaNode(String path) implements Binding {}
}
