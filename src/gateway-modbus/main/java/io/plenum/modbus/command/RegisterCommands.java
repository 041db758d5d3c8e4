package io.plenum.modbus.command;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandRefusedException;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.UnprioritisedCommand;
import io.plenum.link.command.WriteResult;
import io.plenum.modbus.address.AddressException;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import java.time.Clock;
import java.time.Duration;

/**
 * Commands coils and holding registers, on any thread. A device has no priorities: the last write counts.
 *
 * @param patience how long a device may show the old value
 */
public record RegisterCommands(RegisterAccess access, Clock clock, Duration patience) implements CommandWriter {

    @Override
    public CommandState readState(Point point) throws ConnectorException {
        try {
            return place(point).read();
        } catch (CommandRefusedException e) {
            throw new ConnectorException(e.problem(), e);
        }
    }

    private RegisterPoint place(Point point) throws CommandRefusedException {
        PointSource source = point.source();
        String address = source == null ? "" : source.address();
        try {
            return new RegisterPoint(RegisterAddress.parse(address), access, clock);
        } catch (AddressException e) {
            throw new CommandRefusedException(Problem.of("connector.problem.command-nowhere", address));
        }
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        try {
            RegisterPoint place = place(write.point());
            place.check();
            return new UnprioritisedCommand(place, patience).carryOut(write);
        } catch (CommandRefusedException e) {
            return WriteResult.refused(e.problem());
        }
    }
}
