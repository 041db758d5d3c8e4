package io.plenum.link.alarm;

import io.plenum.link.ConnectorException;

/**
 * A connector that can acknowledge the alarms of its controllers. Beside an entry in a list of recipients that is all it ever changes
 * there, and only where the connection's settings say so.
 */
public interface AlarmAcknowledger {

    /**
     * Carries out one order; waits for the controller's answer. The same order once more changes nothing.
     *
     * @throws ConnectorException where the controller does not answer, or the connection is not open: to be tried again
     */
    AlarmOrderResult carryOut(AlarmOrder order) throws ConnectorException;
}
