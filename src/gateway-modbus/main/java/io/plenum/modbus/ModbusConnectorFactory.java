package io.plenum.modbus;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.modbus.map.RegisterMap;
import io.plenum.modbus.map.RegisterMaps;
import java.util.Map;
import java.util.TreeMap;

/** Makes Modbus connectors. Settings: host, port, units, gap, maxRegisters, map.NAME. */
public final class ModbusConnectorFactory implements ConnectorFactory {

    private final RegisterMaps maps;

    public ModbusConnectorFactory(RegisterMaps maps) {
        this.maps = maps;
    }

    @Override
    public String kind() {
        return ModbusProtocol.KIND;
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        ModbusSettings settings = ModbusSettings.of(connection);
        RegisterMaps known = maps.with(connection.settings());
        Map<Integer, RegisterMap> units = new TreeMap<>();
        for (Map.Entry<Integer, String> unit : settings.units().entrySet()) {
            units.put(unit.getKey(), known.named(unit.getValue()));
        }
        return new ModbusConnector(settings, units, known.names());
    }
}
