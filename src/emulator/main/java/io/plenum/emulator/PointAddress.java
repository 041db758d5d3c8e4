package io.plenum.emulator;

/** Where a point is found on the wire. */
public sealed interface PointAddress {

    /** @param type {@code analog-input}, {@code binary-value}, {@code multi-state-output} … */
    record Bacnet(int device, String type, int instance) implements PointAddress {}

    /** @param path string identifier in the namespace {@code urn:aula-house}: {@code lighting/lighting-2-05/level} */
    record OpcUa(String path) implements PointAddress {}
}
