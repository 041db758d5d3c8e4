package io.plenum.emulator;

/** Offers the building's points by one protocol. */
public interface ProtocolServer extends AutoCloseable {

    void start(Building building);

    @Override
    void close();
}
