package io.plenum.connector;

import io.plenum.link.DeviceStatus;
import io.plenum.point.PointSource;
import io.plenum.point.SourceNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names as devices tell them themselves; a connection with one server is known by its own name. */
@Component
class ControllerNames implements SourceNames {

    /** Asked for late: connections hand in what alarms are made of, which are named by it. */
    private final ObjectProvider<Connections> connections;

    ControllerNames(ObjectProvider<Connections> connections) {
        this.connections = connections;
    }

    @Override
    public String controller(PointSource source) {
        return connections.getObject().status().stream()
                .filter(connection -> connection.name().equals(source.connection()))
                .flatMap(connection -> connection.devices().stream())
                .filter(device -> source.address().startsWith(device.address() + "/"))
                .map(ControllerNames::name)
                .findFirst()
                .orElseGet(() -> unknown(source));
    }

    private static String name(DeviceStatus device) {
        return device.name().equals(device.address())
                ? device.address()
                : device.name() + " (" + device.address() + ")";
    }

    private static String unknown(PointSource source) {
        int slash = source.address().indexOf('/');
        boolean numbered = slash > 0 && source.address().substring(0, slash).matches("\\d+");
        return numbered ? source.connection() + " " + source.address().substring(0, slash) : source.connection();
    }
}
