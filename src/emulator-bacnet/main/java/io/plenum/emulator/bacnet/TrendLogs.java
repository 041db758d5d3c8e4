package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.TrendLogObject;
import com.serotonin.bacnet4j.obj.logBuffer.LinkedListLogBuffer;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.LogRecord;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.LoggingType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A controller that records its numbers itself, each in a Trend Log of its own that holds the last so many turns of the model: what a
 * repair of gaps reads. Not the stack's own logging, whose timer knows nothing of the model's turns.
 */
final class TrendLogs {

    private static final int HUNDREDTHS = 100;

    private final LocalDevice device;
    private final int records;
    private final List<Log> logs = new ArrayList<>();
    private long turns;

    private record Log(int point, RecordBuffer buffer) {}

    /** @param records that each log holds; 0 for no logs */
    TrendLogs(LocalDevice device, int records) {
        this.device = device;
        this.records = records;
    }

    /** @param point its index in the model's snapshots */
    void support(BACnetObject object, int point) throws BACnetServiceException {
        if (records > 0 && object.get(PropertyIdentifier.presentValue) instanceof Real) {
            RecordBuffer buffer = new RecordBuffer();
            var recorded = new DeviceObjectPropertyReference(
                    device.getInstanceNumber(), object.getId(), PropertyIdentifier.presentValue);
            new RecordedLog(device, logs.size(), buffer, recorded, records).enable();
            buffer.clear();
            logs.add(new Log(point, buffer));
        }
    }

    /** Called on one thread only. */
    void record(double[] snapshot) {
        if (logs.isEmpty()) {
            return;
        }
        turns++;
        DateTime now = new DateTime(device.getClock().millis());
        for (Log log : logs) {
            LogRecord record = new LogRecord(
                    now, false, new Real((float) snapshot[log.point()]), new StatusFlags(false, false, false, false));
            record.setSequenceNumber(turns);
            if (log.buffer().size() >= records) {
                log.buffer().remove();
            }
            log.buffer().add(record);
        }
    }

    /** The stack answers on other threads than the one that records. */
    private static final class RecordBuffer extends LinkedListLogBuffer<LogRecord> {

        @Override
        public synchronized int size() {
            return super.size();
        }

        @Override
        public synchronized void clear() {
            super.clear();
        }

        @Override
        public synchronized void add(LogRecord record) {
            super.add(record);
        }

        @Override
        public synchronized void remove() {
            super.remove();
        }

        @Override
        public synchronized LogRecord get(int index) {
            return super.get(index);
        }
    }

    private static final class RecordedLog extends TrendLogObject {

        RecordedLog(
                LocalDevice device,
                int instance,
                RecordBuffer buffer,
                DeviceObjectPropertyReference recorded,
                int records)
                throws BACnetServiceException {
            super(
                    device,
                    instance,
                    "log " + instance,
                    buffer,
                    false,
                    DateTime.UNSPECIFIED,
                    DateTime.UNSPECIFIED,
                    recorded,
                    0,
                    false,
                    records);
        }

        void enable() {
            set(PropertyIdentifier.enable, Boolean.TRUE);
            set(PropertyIdentifier.loggingType, LoggingType.polled);
            set(PropertyIdentifier.logInterval, new UnsignedInteger(HUNDREDTHS));
        }
    }
}
