package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.ServiceTooBigException;
import com.serotonin.bacnet4j.service.confirmed.WritePropertyRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.enumerated.AbortReason;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way to the week of one Schedule object.
 *
 * @param pauses before it is read again, where it does not show yet what was written
 */
record WeekAccess(
        DeviceGate gate, RemoteDevice remote, PropertyReader reader, ObjectIdentifier object, List<Duration> pauses) {

    private static final Set<AbortReason> TOO_LARGE =
            Set.of(AbortReason.segmentationNotSupported, AbortReason.bufferOverflow, AbortReason.apduTooLong);

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
        List<? extends Encodable> all = lists().array(object, PropertyIdentifier.weeklySchedule);
        List<DailySchedule> days = new ArrayList<>();
        for (Encodable one : all == null ? List.<Encodable>of() : all) {
            if (one instanceof DailySchedule day) {
                days.add(day);
            }
        }
        return all != null && days.size() == all.size() ? days : null;
    }

    /** A value that the schedule has outside its days; null where it is a release or not told. */
    @Nullable
    Encodable standard() throws BACnetTimeoutException {
        return reader.read(new PropertyRequest(object, PropertyIdentifier.scheduleDefault))
                .value();
    }

    /** As a whole; where that is too much for the device, day by day, until one is not taken. */
    WriteAnswer write(List<DailySchedule> days) throws RequestInterrupted {
        try {
            gate.send(remote, request(null, new BACnetArray<>(days)));
            return WriteAnswer.ACCEPTED;
        } catch (ServiceTooBigException large) {
            return each(days);
        } catch (AbortAPDUException abort) {
            AbortReason reason =
                    AbortReason.forId(abort.getApdu().getAbortReason().intValue());
            return TOO_LARGE.contains(reason) ? each(days) : WriteAnswer.of(abort);
        } catch (BACnetException failure) {
            return WriteAnswer.of(failure);
        }
    }

    private WriteAnswer each(List<DailySchedule> days) throws RequestInterrupted {
        try {
            for (int day = 0; day < days.size(); day++) {
                gate.send(remote, request(day + 1, days.get(day)));
            }
            return WriteAnswer.ACCEPTED;
        } catch (BACnetException failure) {
            return WriteAnswer.of(failure);
        }
    }

    /** @param day counted from 1; null for all */
    private WritePropertyRequest request(@Nullable Integer day, Encodable value) {
        return new WritePropertyRequest(
                object, PropertyIdentifier.weeklySchedule, day == null ? null : new UnsignedInteger(day), value, null);
    }
}
