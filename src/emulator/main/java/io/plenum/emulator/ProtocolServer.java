package io.plenum.emulator;

/** Offers the building over one protocol. */
public interface ProtocolServer extends AutoCloseable {

    void start() throws Exception;

    @Override
    void close();
}
