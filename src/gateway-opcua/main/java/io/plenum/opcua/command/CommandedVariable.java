package io.plenum.opcua.command;

import io.plenum.point.Point;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What a point stands for at a server.
 *
 * @param element whether it is an element in the value of the variable
 * @param offset from the server's number to that of the point: 1 where the server counts states from 0; null where nothing has shown
 *     from where it counts
 */
public record CommandedVariable(
        NodeId node, boolean element, @Nullable Integer offset) {

    /** Finds it. */
    @FunctionalInterface
    public interface Finder {

        /**
         * Null where the address is none.
         *
         * @throws UaException where the server does not answer
         */
        @Nullable
        CommandedVariable of(Point point) throws UaException;
    }
}
