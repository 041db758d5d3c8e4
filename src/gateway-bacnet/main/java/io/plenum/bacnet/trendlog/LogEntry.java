package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.LogData;
import com.serotonin.bacnet4j.type.constructed.LogMultipleRecord;
import com.serotonin.bacnet4j.type.constructed.LogRecord;
import com.serotonin.bacnet4j.type.constructed.LogStatus;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.primitive.Real;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a log, with the time that the device's clock showed (ASHRAE 135, 12.25.14). */
sealed interface LogEntry {

    LocalDateTime local();

    /**
     * Values of the log's members.
     *
     * @param data null for a member of which an error, nothing, or no number was recorded
     */
    record Values(
            LocalDateTime local,
            List<@Nullable Encodable> data,
            @Nullable StatusFlags flags) implements LogEntry {}

    /** Something happened to the log: it was disabled or enabled, emptied, or had been interrupted. */
    record StatusChange(LocalDateTime local, boolean disabled, boolean interrupted) implements LogEntry {}

    /** The device's clock was set by so many seconds; 0 where it does not know by how many. */
    record ClockChange(LocalDateTime local, float seconds) implements LogEntry {}

    /** Null for what bears no time. */
    static @Nullable LogEntry of(Encodable record) {
        return switch (record) {
            case LogRecord single -> single(single);
            case LogMultipleRecord several -> several(several);
            default -> null;
        };
    }

    private static @Nullable LogEntry single(LogRecord record) {
        LocalDateTime local = local(record.getTimestamp());
        if (local == null) {
            return null;
        }
        Encodable datum = record.getChoice();
        if (record.isLogStatus() && datum instanceof LogStatus status) {
            return status(local, status);
        }
        if (record.isTimeChange() && datum instanceof Real seconds) {
            return new ClockChange(local, seconds.floatValue());
        }
        List<@Nullable Encodable> data = new ArrayList<>();
        data.add(number(record.isBACnetError() || record.isNull() || record.isBitString(), datum));
        return new Values(local, data, record.getStatusFlags());
    }

    private static @Nullable LogEntry several(LogMultipleRecord record) {
        LocalDateTime local = local(record.getTimestamp());
        LogData data = record.getLogData();
        if (local == null || data == null) {
            return null;
        }
        if (data.isLogStatus()) {
            return status(local, data.getLogStatus());
        }
        if (data.isTimeChange()) {
            return new ClockChange(local, data.getTimeChange().floatValue());
        }
        List<@Nullable Encodable> values = new ArrayList<>();
        for (LogData.LogDataElement element : data.getData()) {
            boolean none = element.isBACnetError() || element.isNull() || element.isBitString();
            values.add(number(none, element.getDatum()));
        }
        return new Values(local, values, null);
    }

    private static @Nullable Encodable number(boolean none, Encodable datum) {
        return none ? null : datum;
    }

    private static StatusChange status(LocalDateTime local, LogStatus status) {
        return new StatusChange(local, status.isLogDisabled(), status.isLogInterrupted());
    }

    private static @Nullable LocalDateTime local(@Nullable DateTime time) {
        return time == null ? null : DeviceClock.local(time.getDate(), time.getTime());
    }
}
