package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import io.plenum.bacnet.alarm.LifeSafetyDevices;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.point.Point;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands and releases objects of all devices of a connection. Nothing is remembered: what is done to an object is decided by what it says of
 * itself just before.
 */
public final class ObjectCommands {

    private final DeviceGate gate;
    private final PriorityReader reader;
    private final Devices devices;
    private final LifeSafetyDevices lifeSafety;
    private final List<Duration> pauses;

    /** Where devices are, and why they are not. */
    public interface Devices {

        RemoteDevice find(int instance) throws BACnetException;

        Problem lost(int instance, Exception failure);
    }

    /** @param timeout with one answer */
    public ObjectCommands(
            DeviceGate gate, Devices devices, LifeSafetyDevices lifeSafety, Duration timeout, Clock clock) {
        this.gate = gate;
        this.devices = devices;
        this.lifeSafety = lifeSafety;
        reader = new PriorityReader(gate, clock);
        pauses = ObjectAccess.pauses(timeout);
    }

    /** @throws ConnectorException where the device does not answer, or does not tell */
    public CommandState readState(Point point) throws ConnectorException {
        BacnetAddress address = BacnetAddress.of(point);
        if (address == null) {
            throw new ConnectorException(noObject(point));
        }
        try {
            return access(address).read().state();
        } catch (UnreadableObject untold) {
            throw new ConnectorException(untold.problem(), untold);
        } catch (BACnetException | RuntimeException e) {
            throw new ConnectorException(devices.lost(address.device(), e), e);
        }
    }

    /** @throws ConnectorException where nobody knows what has become of it */
    public WriteResult write(PointWrite write) throws ConnectorException {
        BacnetAddress address = BacnetAddress.of(write.point());
        if (address == null) {
            return WriteResult.refused(noObject(write.point()));
        }
        Problem forbidden = forbidden(write, address);
        if (forbidden != null) {
            return WriteResult.refused(forbidden);
        }
        try {
            return write(access(address), write);
        } catch (UnreadableObject untold) {
            throw new ConnectorException(untold.problem(), untold);
        } catch (BACnetException | RuntimeException e) {
            throw new ConnectorException(devices.lost(address.device(), e), e);
        }
    }

    private static Problem noObject(Point point) {
        return Problem.of("connector.problem.command-no-object", point.key());
    }

    private static @Nullable Problem forbidden(PointWrite write, BacnetAddress address) {
        if (write.priority() < PointWrite.HIGHEST_PRIORITY || write.priority() > PointWrite.LOWEST_PRIORITY) {
            return Problem.of(
                    "connector.problem.command-priority",
                    write.priority(),
                    PointWrite.HIGHEST_PRIORITY,
                    PointWrite.LOWEST_PRIORITY);
        }
        return CommandedType.covers(address.object())
                ? null
                : Problem.of("connector.problem.command-type", address.object().getObjectType());
    }

    private WriteResult write(ObjectAccess access, PointWrite write)
            throws BACnetException, UnreadableObject, ConnectorException {
        return switch (write) {
            case PointWrite.Hold hold -> hold(access, hold);
            case PointWrite.Release release -> {
                // Whatever the device is by now: what was written there is taken back.
                CommandReading now = access.read();
                yield now.state().prioritised()
                        ? new PrioritisedObject(access, release.priority()).release(now, release.written())
                        : new PlainObject(access).release(now, release.written(), release.before());
            }
        };
    }

    private WriteResult hold(ObjectAccess access, PointWrite.Hold hold)
            throws BACnetException, UnreadableObject, ConnectorException {
        if (lifeSafety.isOne(access.remote())) {
            return WriteResult.refused(Problem.of(
                    "connector.problem.command-life-safety", access.remote().getInstanceNumber()));
        }
        CommandReading before;
        try {
            before = access.read();
        } catch (UnreadableObject untold) {
            // Nothing was written, and nobody could see whether it was.
            return WriteResult.refused(untold.problem());
        }
        return before.state().prioritised()
                ? new PrioritisedObject(access, hold.priority()).hold(before, hold.value())
                : new PlainObject(access).hold(before, hold.value());
    }

    private ObjectAccess access(BacnetAddress address) throws BACnetException {
        return new ObjectAccess(gate, reader, devices.find(address.device()), address.object(), pauses);
    }
}
