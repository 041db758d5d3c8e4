package io.plenum.modbus;

import io.plenum.link.PasswordScope;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.modbus.map.RegisterMaps;
import java.nio.file.Path;

/** Modbus TCP as a gateway finds it. Register maps of the site are below {@code modbus/maps} of the gateway's folder. */
public final class ModbusProtocol implements Protocol {

    static final String KIND = "modbus";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ProtocolAccess access(Path folder, PasswordScope passwords) {
        RegisterMaps maps = new RegisterMaps(folder.resolve(KIND).resolve("maps"));
        return ProtocolAccess.of(new ModbusConnectorFactory(maps));
    }
}
