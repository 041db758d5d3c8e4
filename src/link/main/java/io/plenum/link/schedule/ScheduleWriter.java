package io.plenum.link.schedule;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/** A connector that can write the schedules of controllers; for one schedule it is asked by one thread at a time. */
public interface ScheduleWriter {

    /** Says of a schedule, as it was read just before it would be written, why that is not allowed; null where it is. */
    @FunctionalInterface
    interface Permission {
        @Nullable
        Problem refusal(ControllerSchedule present);
    }

    /**
     * Writes what is to be another one, reads back, and puts the former one back where the controller has made something else of it. The same once more
     * changes nothing. An interrupt may leave half of it done.
     *
     * @throws ConnectorException where the controller does not answer, so that nobody knows what it has now
     */
    ScheduleOrderResult writeSchedule(ScheduleOrder order, Permission permission) throws ConnectorException;
}
