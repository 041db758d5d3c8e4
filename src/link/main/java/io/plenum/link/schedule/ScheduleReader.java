package io.plenum.link.schedule;

import io.plenum.link.ConnectorException;

/** A connector whose controllers may have schedules of their own. */
public interface ScheduleReader {

    /**
     * Reads the schedules and calendars of one device; takes seconds to minutes and never delays live values. An interrupt ends it.
     *
     * @param device its address, as in the status of the connection
     * @throws ConnectorException where the device does not answer, or the connection is not open
     */
    DeviceSchedules readSchedules(String device) throws ConnectorException;
}
