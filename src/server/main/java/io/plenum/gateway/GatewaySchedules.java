package io.plenum.gateway;

import io.plenum.link.ConnectorException;
import io.plenum.link.schedule.DeviceSchedules;

/** Asks gateways for the schedules and calendars of controllers. */
public interface GatewaySchedules {

    /** Whether the gateway is here and can be asked; one of an earlier version cannot. */
    boolean readsSchedules(String gateway);

    /**
     * What one device has; waits for it, seconds to minutes.
     *
     * @throws ConnectorException where the gateway is away, the connection not open or without such a thing, or the device silent
     */
    DeviceSchedules schedules(String gateway, String connection, String device) throws ConnectorException;
}
