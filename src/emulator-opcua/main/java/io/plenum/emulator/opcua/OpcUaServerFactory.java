package io.plenum.emulator.opcua;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatorOptions;
import io.plenum.emulator.ProtocolServer;
import io.plenum.emulator.ProtocolServerFactory;

/** OPC UA as the command line wants it. */
public final class OpcUaServerFactory implements ProtocolServerFactory {

    private static final int PORT = 4841;

    @Override
    public ProtocolServer create(EmulatedBuilding building, EmulatorOptions options) {
        String password = options.data().resolve("opcua-password").toString();
        return new OpcUaBuildingServer(
                building,
                new OpcUaServerSettings(
                        "127.0.0.1",
                        options.number("opcua-port", PORT),
                        options.path("opcua-password-file", password),
                        options.path("certificate-out"),
                        options.data()));
    }
}
