package io.plenum.emulator;

/** A protocol that is on the class path; found by {@link java.util.ServiceLoader}. */
public interface ProtocolServerFactory {

    /** Not started yet. */
    ProtocolServer create(EmulatedBuilding building, EmulatorOptions options);
}
