package io.plenum.opcua.command;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandRefusedException;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.UnprioritisedCommand;
import io.plenum.link.command.WriteResult;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.point.Point;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/**
 * Commands variables, on any thread. A server has no priorities: the last write counts.
 *
 * @param words for what a server answers to a request
 * @param patience how long a server may show the old value
 */
public record VariableCommands(
        VariableWrites writes,
        CommandedVariable.Finder finder,
        Function<UaException, ConnectorException> words,
        Clock clock,
        Duration patience)
        implements CommandWriter {

    @Override
    public CommandState readState(Point point) throws ConnectorException {
        try {
            CommandedVariable variable = found(point);
            Integer offset = variable.offset();
            if (variable.element() || offset == null) {
                String why = variable.element() ? "element" : "states-from";
                throw new ConnectorException(Problem.of("connector.problem.command-" + why, NodeAddress.text(point)));
            }
            DataValue told = writes.describe(variable.node()).value();
            return VariablePoint.state(told, offset, clock);
        } catch (UaException e) {
            throw words.apply(e);
        } catch (CommandRefusedException e) {
            throw new ConnectorException(e.problem(), e);
        }
    }

    private CommandedVariable found(Point point) throws UaException, CommandRefusedException {
        CommandedVariable variable = finder.of(point);
        if (variable == null) {
            throw new CommandRefusedException(Problem.of("connector.problem.command-nowhere", NodeAddress.text(point)));
        }
        return variable;
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        try {
            VariablePoint place = VariablePoint.of(writes, found(write.point()), clock, words);
            return new UnprioritisedCommand(place, patience).carryOut(write);
        } catch (UaException e) {
            throw words.apply(e);
        } catch (CommandRefusedException e) {
            if (write instanceof PointWrite.Release) {
                // A server that is starting does not know its variables yet: what is ours is not given up for that.
                throw new ConnectorException(e.problem(), e);
            }
            return WriteResult.refused(e.problem());
        }
    }
}
