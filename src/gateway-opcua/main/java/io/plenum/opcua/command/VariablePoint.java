package io.plenum.opcua.command;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandRefusedException;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.UnprioritisedCommand;
import io.plenum.link.command.UnprioritisedPoint;
import io.plenum.opcua.read.VariableValue;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/**
 * A variable that may be written.
 *
 * @param offset from its numbers to those of the point
 * @param words for what the server answers to a request
 */
record VariablePoint(
        VariableWrites writes,
        NodeId node,
        WrittenType type,
        int offset,
        Clock clock,
        Function<UaException, ConnectorException> words)
        implements UnprioritisedPoint {

    /** @throws CommandRefusedException in words why it may not be */
    static VariablePoint of(
            VariableWrites writes,
            CommandedVariable variable,
            Clock clock,
            Function<UaException, ConnectorException> words)
            throws UaException, CommandRefusedException {
        NodeId node = variable.node();
        Integer offset = variable.offset();
        if (variable.element()) {
            throw refused("element", node);
        }
        if (offset == null) {
            throw refused("states-from", node);
        }
        VariableWrites.Described told = writes.describe(node);
        if (told.array()) {
            throw refused("element", node);
        }
        if (!told.writable()) {
            throw refused("read-only", node);
        }
        WrittenType type = told.type();
        if (type == null) {
            throw refused("not-numeric", node);
        }
        return new VariablePoint(writes, node, type, offset, clock, words);
    }

    private static CommandRefusedException refused(String why, NodeId node) {
        return new CommandRefusedException(Problem.of("connector.problem.command-" + why, node.toParseableString()));
    }

    @Override
    public double standing(double value) throws CommandRefusedException {
        return type.standing(value - offset) + offset;
    }

    @Override
    public CommandState read() throws ConnectorException {
        try {
            return state(writes.value(node), offset, clock);
        } catch (UaException e) {
            throw words.apply(e);
        }
    }

    /** Some servers say of a value that it is held by hand at the controller (OPC 10000-8, A.4.3). */
    static CommandState state(DataValue told, int offset, Clock clock) {
        Object value = told.value().value();
        boolean known = !told.statusCode().isBad() && VariableValue.isNumber(value);
        return UnprioritisedCommand.state(
                known ? VariableValue.number(value) + offset : null,
                (told.statusCode().value() & 0xFFFF0000L) == StatusCodes.Good_LocalOverride,
                clock.instant());
    }

    @Override
    public void write(double standing) throws ConnectorException, CommandRefusedException {
        try {
            writes.write(node, type.number(standing - offset));
        } catch (UaException e) {
            throw words.apply(e);
        }
    }
}
