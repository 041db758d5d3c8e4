package io.plenum.emulator;

/** Where a point is found on the wire. */
public sealed interface Binding {

    /** @param type {@code analog-input}, {@code binary-value}, {@code multi-state-output} … */
    record BacnetObject(int device, String type, int instance) implements Binding {}

    /** @param path string identifier in the namespace {@code urn:aula-house}: {@code lighting/lighting-2-05/level} */
    record OpcUaNode(String path) implements Binding {}
}
