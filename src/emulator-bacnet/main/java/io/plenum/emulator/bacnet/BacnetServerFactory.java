package io.plenum.emulator.bacnet;

import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatorOptions;
import io.plenum.emulator.ProtocolServer;
import io.plenum.emulator.ProtocolServerFactory;

/** BACnet/IP as the command line wants it. */
public final class BacnetServerFactory implements ProtocolServerFactory {

    @Override
    public ProtocolServer create(EmulatedBuilding building, EmulatorOptions options) {
        return new BacnetServer(
                building,
                options.text("bacnet-prefix", BacnetServer.PREFIX),
                options.number("bacnet-port", BacnetIpSettings.DEFAULT_PORT),
                options.number("bacnet-log", 0));
    }
}
