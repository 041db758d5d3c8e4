package io.plenum.bacnet;

import io.plenum.bacnet.memory.LimitsMemory;
import io.plenum.link.PasswordScope;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import java.nio.file.Path;

/** BACnet/IP as a gateway finds it. It knows neither passwords nor certificates. */
public final class BacnetProtocol implements Protocol {

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public ProtocolAccess access(Path folder, PasswordScope passwords) {
        BacnetConnectorFactory factory = new BacnetConnectorFactory(
                new LimitsMemory(folder.resolve(kind()).resolve("learnt-limits.txt")));
        return new ProtocolAccess(factory, null, factory::packetsRefused);
    }
}
