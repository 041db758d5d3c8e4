package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.exception.ServiceTooBigException;
import com.serotonin.bacnet4j.service.confirmed.WritePropertyRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.enumerated.AbortReason;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.command.WriteAnswer;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.RequestInterrupted;
import io.plenum.link.schedule.ControllerSchedule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way to the week and the exceptions of one Schedule object.
 *
 * @param pauses before it is read again, where it does not show yet what was written
 */
record ScheduleObjectAccess(
        DeviceGate gate, RemoteDevice remote, PropertyReader reader, ObjectIdentifier object, List<Duration> pauses) {

    private static final Set<AbortReason> TOO_LARGE =
            Set.of(AbortReason.segmentationNotSupported, AbortReason.bufferOverflow, AbortReason.apduTooLong);
    private static final Set<ErrorCode> NO_WHOLE =
            Set.of(ErrorCode.invalidArrayIndex, ErrorCode.invalidDataType, ErrorCode.optionalFunctionalityNotSupported);

    private ListReader lists() {
        return new ListReader(gate, remote, reader);
    }

    ControllerSchedule read() throws BACnetTimeoutException {
        return new ScheduleObjectReader(remote, reader, lists(), object).read();
    }

    ControllerSchedule readUntil(Predicate<ControllerSchedule> settled) throws BACnetTimeoutException {
        ControllerSchedule schedule = read();
        for (Duration pause : pauses) {
            if (settled.test(schedule)) {
                break;
            }
            LockSupport.parkNanos(pause.toNanos());
            schedule = read();
        }
        return schedule;
    }

    /** The days as the device has them, to be put back so; null where they cannot be read. */
    @Nullable
    List<DailySchedule> days() throws BACnetTimeoutException {
        return elements(PropertyIdentifier.weeklySchedule, DailySchedule.class);
    }

    /** The exceptions likewise. */
    @Nullable
    List<SpecialEvent> events() throws BACnetTimeoutException {
        return elements(PropertyIdentifier.exceptionSchedule, SpecialEvent.class);
    }

    private <T extends Encodable> @Nullable List<T> elements(PropertyIdentifier property, Class<T> type)
            throws BACnetTimeoutException {
        List<? extends Encodable> all = lists().array(object, property);
        return all == null || !all.stream().allMatch(type::isInstance)
                ? null
                : all.stream().map(type::cast).toList();
    }

    /** A value that the schedule has outside its days; null where it is a release or not told. */
    @Nullable
    Encodable standard() throws BACnetTimeoutException {
        return reader.read(new PropertyRequest(object, PropertyIdentifier.scheduleDefault))
                .value();
    }

    /** As a whole; where the device does not take that, day by day, until one is not taken. */
    WriteAnswer writeDays(List<DailySchedule> days) throws RequestInterrupted {
        return write(PropertyIdentifier.weeklySchedule, days, () -> each(PropertyIdentifier.weeklySchedule, days));
    }

    /** As a whole, which makes the list as long as they are; where the device does not take that, its length first and then one by one. */
    WriteAnswer writeEvents(List<SpecialEvent> events) throws RequestInterrupted {
        return write(PropertyIdentifier.exceptionSchedule, events, () -> resized(events));
    }

    /** Writes elements one by one. */
    @FunctionalInterface
    private interface OneByOne {
        WriteAnswer write() throws BACnetException;
    }

    private WriteAnswer write(PropertyIdentifier property, List<? extends Encodable> elements, OneByOne otherwise)
            throws RequestInterrupted {
        try {
            gate.send(remote, request(property, null, new BACnetArray<>(elements)));
            return WriteAnswer.ACCEPTED;
        } catch (BACnetException failure) {
            return takesNoWhole(failure) ? otherwise(otherwise) : WriteAnswer.of(failure);
        }
    }

    private static WriteAnswer otherwise(OneByOne otherwise) throws RequestInterrupted {
        try {
            return otherwise.write();
        } catch (BACnetException failure) {
            return WriteAnswer.of(failure);
        }
    }

    /** Whether nothing was written, and parts may be. */
    private static boolean takesNoWhole(BACnetException failure) {
        return switch (failure) {
            case ServiceTooBigException large -> true;
            case AbortAPDUException abort ->
                TOO_LARGE.contains(
                        AbortReason.forId(abort.getApdu().getAbortReason().intValue()));
            case ErrorAPDUException error -> NO_WHOLE.contains(error.getError().getErrorCode());
            case RejectAPDUException reject -> true;
            default -> false;
        };
    }

    private WriteAnswer each(PropertyIdentifier property, List<? extends Encodable> elements) throws BACnetException {
        for (int i = 0; i < elements.size(); i++) {
            gate.send(remote, request(property, i + 1, elements.get(i)));
        }
        return WriteAnswer.ACCEPTED;
    }

    /** It becomes shorter at last: until then nothing is missing that is to stay. */
    private WriteAnswer resized(List<SpecialEvent> events) throws BACnetException {
        List<SpecialEvent> present = events();
        int length = present == null ? -1 : present.size();
        var wanted = new UnsignedInteger(events.size());
        if (length < events.size()) {
            gate.send(remote, request(PropertyIdentifier.exceptionSchedule, 0, wanted));
        }
        each(PropertyIdentifier.exceptionSchedule, events);
        if (length > events.size()) {
            gate.send(remote, request(PropertyIdentifier.exceptionSchedule, 0, wanted));
        }
        return WriteAnswer.ACCEPTED;
    }

    /** @param index counted from 1; 0 for the length; null for all */
    private WritePropertyRequest request(PropertyIdentifier property, @Nullable Integer index, Encodable value) {
        return new WritePropertyRequest(
                object, property, index == null ? null : new UnsignedInteger(index), value, null);
    }
}
