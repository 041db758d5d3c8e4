package io.plenum.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Protocols of one process, started and ended together. */
final class ProtocolServers implements AutoCloseable {

    private final Iterable<ProtocolServerFactory> factories;
    private final List<ProtocolServer> started = new ArrayList<>();

    ProtocolServers(Iterable<ProtocolServerFactory> factories) {
        this.factories = factories;
    }

    static Iterable<ProtocolServerFactory> onTheClassPath() {
        return ServiceLoader.load(ProtocolServerFactory.class);
    }

    /** What was started before one failed is ended again. */
    void start(EmulatedBuilding building, EmulatorOptions options) throws Exception {
        try {
            for (ProtocolServerFactory factory : factories) {
                ProtocolServer server = factory.create(building, options);
                server.start();
                started.add(server);
            }
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        started.reversed().forEach(ProtocolServer::close);
        started.clear();
    }
}
