package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.service.confirmed.WritePropertyRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.RequestInterrupted;
import io.plenum.link.command.CommandState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way to one object.
 *
 * @param pauses before it is read again, where it does not show yet what was written
 */
record ObjectAccess(
        DeviceGate gate, PriorityReader reader, RemoteDevice remote, ObjectIdentifier object, List<Duration> pauses) {

    /** A controller takes up to a few of its cycles. */
    static List<Duration> pauses(Duration timeout) {
        return List.of(timeout.dividedBy(15), timeout.dividedBy(5), timeout.dividedBy(2));
    }

    CommandReading read() throws BACnetTimeoutException, UnreadableObject {
        return reader.read(remote, object);
    }

    CommandState readUntil(Predicate<CommandState> settled) throws BACnetTimeoutException, UnreadableObject {
        CommandState state = read().state();
        for (Duration pause : pauses) {
            if (settled.test(state)) {
                break;
            }
            LockSupport.parkNanos(pause.toNanos());
            state = read().state();
        }
        return state;
    }

    /** @param priority null where the object has none */
    WriteAnswer write(Encodable value, @Nullable Integer priority) throws RequestInterrupted {
        var request = new WritePropertyRequest(
                object,
                PropertyIdentifier.presentValue,
                null,
                value,
                priority == null ? null : new UnsignedInteger(priority));
        try {
            gate.send(remote, request);
            return WriteAnswer.ACCEPTED;
        } catch (BACnetException failure) {
            return WriteAnswer.of(failure);
        }
    }
}
