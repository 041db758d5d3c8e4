package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.obj.AnalogValueObject;
import com.serotonin.bacnet4j.obj.TrendLogMultipleObject;
import com.serotonin.bacnet4j.obj.TrendLogObject;
import com.serotonin.bacnet4j.obj.logBuffer.LinkedListLogBuffer;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.LogData;
import com.serotonin.bacnet4j.type.constructed.LogData.LogDataElement;
import com.serotonin.bacnet4j.type.constructed.LogMultipleRecord;
import com.serotonin.bacnet4j.type.constructed.LogRecord;
import com.serotonin.bacnet4j.type.constructed.LogStatus;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.ErrorClass;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.LoggingType;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Segmentation;
import com.serotonin.bacnet4j.type.error.ErrorClassAndCode;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.OddPeer;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A BACnet device that has recorded what a test says; its clock may be ahead. */
final class LoggingPeer implements AutoCloseable {

    static final Duration STEP = Duration.ofMinutes(1);
    private static final int SMALL_APDU = 480;

    final int instance;
    private final LocalDevice device;
    private final LinkedListLogBuffer<LogRecord> single = new LinkedListLogBuffer<>();
    private final LinkedListLogBuffer<LogMultipleRecord> several = new LinkedListLogBuffer<>();
    private final DeviceClock clock;
    private long sequence;

    /** @param ahead its clock of the true one, with its offset from UTC */
    LoggingPeer(int instance, String address, Duration ahead, boolean small) throws Exception {
        this.instance = instance;
        this.clock = new DeviceClock(ZoneOffset.UTC, ahead);
        var network = new BacnetIpNetwork(new BacnetIpSettings(address, "127.255.255.255", OddPeer.PORT, 0));
        device = new LocalDevice(instance, new DefaultTransport(network))
                .withClock(Clock.offset(Clock.system(ZoneOffset.UTC), ahead));
        for (int i = 0; i < 4; i++) {
            new AnalogValueObject(device, i, "value " + i, 20f, EngineeringUnits.degreesCelsius, false);
        }
        if (small) {
            device.getDeviceObject()
                    .writePropertyInternal(PropertyIdentifier.maxApduLengthAccepted, new UnsignedInteger(SMALL_APDU));
            device.getDeviceObject()
                    .writePropertyInternal(PropertyIdentifier.segmentationSupported, Segmentation.noSegmentation);
        }
    }

    private DeviceObjectPropertyReference presentValue(int object) {
        return new DeviceObjectPropertyReference(
                instance, new ObjectIdentifier(ObjectType.analogValue, object), PropertyIdentifier.presentValue);
    }

    /** A log of the first value, by interval or of its changes. Without the stack's own logging: what is recorded is what the test says. */
    LoggingPeer log(boolean onChange) throws Exception {
        new TrendLogObject(
                device,
                1,
                "log",
                single,
                false,
                DateTime.UNSPECIFIED,
                DateTime.UNSPECIFIED,
                presentValue(0),
                0,
                false,
                100_000) {
            void describe() {
                set(PropertyIdentifier.enable, Boolean.TRUE);
                set(PropertyIdentifier.loggingType, onChange ? LoggingType.cov : LoggingType.polled);
                set(PropertyIdentifier.logInterval, interval(onChange));
            }
        }.describe();
        single.clear();
        return this;
    }

    /** A log of the second and third value. */
    LoggingPeer multiple() throws Exception {
        new TrendLogMultipleObject(
                device,
                2,
                "logs",
                several,
                false,
                DateTime.UNSPECIFIED,
                DateTime.UNSPECIFIED,
                new BACnetArray<>(presentValue(1), presentValue(2)),
                0,
                false,
                100_000) {
            void describe() {
                set(PropertyIdentifier.enable, Boolean.TRUE);
                set(PropertyIdentifier.loggingType, LoggingType.polled);
                set(PropertyIdentifier.logInterval, interval(false));
            }
        }.describe();
        several.clear();
        return this;
    }

    private static UnsignedInteger interval(boolean onChange) {
        return new UnsignedInteger(onChange ? 0 : STEP.toMillis() / 10);
    }

    LoggingPeer start() throws Exception {
        device.initialize();
        device.sendGlobalBroadcast(device.getIAm());
        return this;
    }

    private void add(LogRecord record) {
        record.setSequenceNumber(++sequence);
        single.add(record);
    }

    private static StatusFlags flags(boolean fault) {
        return new StatusFlags(false, fault, false, false);
    }

    void value(Instant time, double value) {
        value(time, value, false);
    }

    void value(Instant time, double value, boolean fault) {
        add(new LogRecord(clock.shown(time), false, new Real((float) value), flags(fault)));
    }

    /** Another than it is now: before it was set. */
    void valueByAnotherClock(Instant time, Duration ahead, double value) {
        DateTime shown = new DeviceClock(ZoneOffset.UTC, ahead).shown(time);
        add(new LogRecord(shown, false, new Real((float) value), flags(false)));
    }

    void clockSet(Instant time, double seconds) {
        add(new LogRecord(clock.shown(time), true, new Real((float) seconds), flags(false)));
    }

    void error(Instant time) {
        add(new LogRecord(
                clock.shown(time), new ErrorClassAndCode(ErrorClass.property, ErrorCode.unknownObject), flags(false)));
    }

    void status(Instant time, boolean disabled, boolean interrupted) {
        add(new LogRecord(clock.shown(time), new LogStatus(disabled, false, interrupted), flags(false)));
    }

    /** Null stands for an error. */
    void values(Instant time, double one, @org.jspecify.annotations.Nullable Double other) {
        Encodable second = other == null
                ? new ErrorClassAndCode(ErrorClass.property, ErrorCode.unknownObject)
                : new Real(other.floatValue());
        LogDataElement element = second instanceof ErrorClassAndCode error
                ? new LogDataElement(error)
                : new LogDataElement((Real) second);
        LogMultipleRecord record = new LogMultipleRecord(
                clock.shown(time), new LogData(new SequenceOf<>(new LogDataElement(new Real((float) one)), element)));
        record.setSequenceNumber(++sequence);
        several.add(record);
    }

    @Override
    public void close() {
        device.terminate();
    }
}
