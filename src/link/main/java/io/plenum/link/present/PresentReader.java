package io.plenum.link.present;

import io.plenum.link.ConnectorException;

/** A connector that can say what addresses have at present, whether they are points of the connection or not. */
public interface PresentReader {

    /**
     * Reads values once, within the patience of the request; what was not answered by then is left out and said among the problems. It
     * keeps to what each device bears and never delays live values for long. Changes nothing about the points of the connection. An
     * interrupt ends it.
     *
     * @throws ConnectorException where the connection is not open or nothing at all can be asked
     */
    PresentAnswer readPresent(PresentRequest request) throws ConnectorException;
}
