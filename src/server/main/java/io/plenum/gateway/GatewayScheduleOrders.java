package io.plenum.gateway;

import io.plenum.link.ConnectorException;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;

/** Orders gateways to give schedules of controllers other weeks and exceptions. */
public interface GatewayScheduleOrders {

    /** Whether the gateway is here and can be ordered; one of an earlier version cannot. */
    boolean writesSchedules(String gateway);

    /** Whether it can be ordered to write exceptions too. */
    boolean writesExceptions(String gateway);

    /**
     * Waits for the controller, a minute at most.
     *
     * @throws ConnectorException where the gateway is away or its controller does not answer: nobody knows then whether it was written
     */
    ScheduleOrderResult order(String gateway, ScheduleOrder order) throws ConnectorException;
}
