package io.plenum.modbus;

import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.modbus.address.DataType;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.map.RegisterMap;
import io.plenum.modbus.poll.ReadRequest;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the device of a unit offers. A device cannot be asked that: its register map says it, and the device only whether it is there and
 * has the map's first register.
 */
final class UnitDiscovery {

    private final ModbusLink link;

    UnitDiscovery(ModbusLink link) {
        this.link = link;
    }

    Discovered look(int unit, RegisterMap map, DiscoveryLimits limits) throws ConnectorException {
        List<RegisterMap.Entry> all = map.entries();
        List<DiscoveredObject> items = all.stream()
                .limit(limits.objects())
                .map(entry -> item(unit, entry))
                .toList();
        List<Problem> problems = new ArrayList<>(check(unit, map));
        if (items.size() < all.size()) {
            problems.add(Problem.of("connector.discovery.objects", items.size(), all.size()));
        }
        String name = map.model().isEmpty() ? map.name() : map.vendor() + " " + map.model();
        return new Discovered(
                String.valueOf(unit),
                name,
                new Discovered.Identity(map.vendor(), map.model(), ""),
                new Discovered.Location(link.place(), null, String.valueOf(unit)),
                items,
                problems,
                items.size() == all.size());
    }

    private static DiscoveredObject item(int unit, RegisterMap.Entry entry) {
        RegisterAddress address = entry.address(unit);
        boolean bit = address.type() == DataType.BIT;
        DeviceDeclaration declared = new DeviceDeclaration(
                address.type().text(), true, bit ? PointKind.BINARY : null, entry.unit(), bit ? 2 : 0);
        return new DiscoveredObject(address.text(), entry.name(), entry.description(), declared, false);
    }

    private List<Problem> check(int unit, RegisterMap map) throws ConnectorException {
        RegisterAddress first = map.entries().getFirst().address(unit);
        try {
            link.ask(new ReadRequest(unit, first.table(), first.register(), first.length()));
            return List.of();
        } catch (UnitSilentException silent) {
            return List.of(Problem.of("connector.discovery.modbus-silent", unit));
        } catch (RefusedException refusal) {
            return List.of(Problem.of("connector.discovery.modbus-other", first.text(), refusal.code(), map.name()));
        }
    }
}
