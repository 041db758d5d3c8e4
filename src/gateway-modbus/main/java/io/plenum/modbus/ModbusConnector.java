package io.plenum.modbus;

import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.modbus.command.RegisterCommands;
import io.plenum.modbus.map.RegisterMap;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection by Modbus TCP, to a device or to a gateway with many devices on its serial line. */
final class ModbusConnector implements Connector, PresentReader, CommandWriter {

    private final ModbusSettings settings;
    private final Map<Integer, RegisterMap> units;
    private final Collection<String> maps;
    private volatile @Nullable OpenLink opened;
    private volatile @Nullable ConnectorException loss;

    private record OpenLink(ModbusLink link, ModbusWorker worker, PresentRegisters present, CommandWriter commands) {}

    /**
     * Opens nothing yet.
     *
     * @param units the map of each unit that discovery offers
     * @param maps names of all that there are, to be said where a unit has none
     */
    ModbusConnector(ModbusSettings settings, Map<Integer, RegisterMap> units, Collection<String> maps) {
        this.settings = settings;
        this.units = units;
        this.maps = maps;
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        loss = null;
        ModbusLink link = new ModbusLink(settings, context.tuning().timeout());
        try {
            link.connect();
        } catch (ConnectorException e) {
            UnitReports.allDown(context);
            throw e;
        }
        ModbusWorker worker = new ModbusWorker(link, context, settings);
        PresentRegisters present = new PresentRegisters(link, settings, context.tuning(), context.clock());
        CommandWriter commands = new RegisterCommands(
                new LineAccess(link), context.clock(), context.tuning().timeout());
        opened = new OpenLink(link, worker, present, commands);
        worker.start(lost -> loss = lost);
    }

    @Override
    public void ping() throws ConnectorException {
        OpenLink open = open();
        ConnectorException lost = loss;
        if (lost != null) {
            throw lost;
        }
        if (open.link().isStuck()) {
            open.link().breakOff();
        }
        open.worker().report();
    }

    @Override
    public void update() throws ConnectorException {
        open().worker().follow();
    }

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException {
        OpenLink open = open();
        if (units.isEmpty()) {
            throw new ConnectorException(Problem.of("connector.problem.modbus-no-units", String.join(", ", maps)));
        }
        UnitDiscovery discovery = new UnitDiscovery(open.link());
        List<Discovered> found = new ArrayList<>();
        for (Map.Entry<Integer, RegisterMap> unit : units.entrySet()) {
            found.add(discovery.look(unit.getKey(), unit.getValue(), limits));
        }
        return found;
    }

    @Override
    public PresentAnswer readPresent(PresentRequest request) throws ConnectorException {
        return open().present().read(request);
    }

    @Override
    public CommandState readState(Point point) throws ConnectorException {
        return open().commands().readState(point);
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        return open().commands().write(write);
    }

    private OpenLink open() throws ConnectorException {
        OpenLink open = opened;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", settings.host()));
        }
        return open;
    }

    @Override
    public void close() {
        OpenLink open = opened;
        opened = null;
        if (open != null) {
            open.link().close();
            open.worker().stop();
        }
    }
}
