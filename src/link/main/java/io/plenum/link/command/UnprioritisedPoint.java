package io.plenum.link.command;

import io.plenum.link.ConnectorException;

/** A point of a protocol without priorities, such as a variable or a register: the last write counts. */
public interface UnprioritisedPoint {

    /**
     * What will stand there when a value has been written, and be read back: in the precision and the steps that the point has.
     *
     * @throws CommandRefusedException where it cannot hold the value
     */
    double standing(double value) throws CommandRefusedException;

    /** @throws ConnectorException where the controller does not answer */
    CommandState read() throws ConnectorException, CommandRefusedException;

    /**
     * Writes once.
     *
     * @param standing as {@link #standing} has it
     * @throws CommandRefusedException where the controller does not allow it
     * @throws ConnectorException where nobody knows whether it was written
     */
    void write(double standing) throws ConnectorException, CommandRefusedException;
}
