package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.Null;
import io.plenum.bacnet.alarm.LifeSafetyDevices;
import io.plenum.bacnet.command.CommandedType;
import io.plenum.bacnet.command.ObjectCommands;
import io.plenum.bacnet.command.WriteAnswer;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.RequestInterrupted;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import io.plenum.link.schedule.ScheduleWriter.Permission;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the weeks and exceptions of Schedule objects. Whatever is done is decided by what the object says of itself just before; where it makes something
 * else of them, it gets its former ones back.
 */
public final class DeviceScheduleWriter {

    private static final int PROPERTIES_AT_ONCE = 20;

    private final DeviceGate gate;
    private final ObjectCommands.Devices devices;
    private final LifeSafetyDevices lifeSafety;
    private final List<Duration> pauses;

    /** @param timeout with one answer */
    public DeviceScheduleWriter(
            DeviceGate gate, ObjectCommands.Devices devices, LifeSafetyDevices lifeSafety, Duration timeout) {
        this.gate = gate;
        this.devices = devices;
        this.lifeSafety = lifeSafety;
        // A controller takes up to a few of its cycles.
        pauses = List.of(timeout.dividedBy(15), timeout.dividedBy(5), timeout.dividedBy(2));
    }

    /** @throws ConnectorException where nobody knows what the device has now */
    public ScheduleOrderResult write(ScheduleOrder order, Permission permission) throws ConnectorException {
        BacnetAddress address = BacnetAddress.parse(order.address());
        if (address == null
                || !address.object().getObjectType().equals(ObjectType.schedule)
                || !String.valueOf(address.device()).equals(order.device())) {
            return ScheduleOrderResult.refused(Problem.of("connector.problem.schedule-none", order.address()));
        }
        try {
            RemoteDevice remote = devices.find(address.device());
            var reader = new PropertyReader(gate, remote, PROPERTIES_AT_ONCE);
            // Whoever has taken over the address of another device must not get that one's orders.
            reader.ping();
            if (lifeSafety.isOne(remote)) {
                return ScheduleOrderResult.refused(
                        Problem.of("connector.problem.command-life-safety", address.device()));
            }
            return write(new ScheduleObjectAccess(gate, remote, reader, address.object(), pauses), order, permission);
        } catch (BACnetException | RuntimeException e) {
            throw new ConnectorException(devices.lost(address.device(), e), e);
        }
    }

    private static ScheduleOrderResult write(ScheduleObjectAccess access, ScheduleOrder order, Permission permission)
            throws BACnetException, ConnectorException {
        ControllerSchedule present = access.read();
        List<DailySchedule> days = access.days();
        List<SpecialEvent> events = access.events();
        if (days == null
                || events == null
                || !present.complete()
                || events.size() != present.exceptions().size()) {
            return ScheduleOrderResult.refused(Problem.of("connector.problem.schedule-unreadable"));
        }
        boolean same = present.isLikeBesideItsContent(order.expected());
        if (same && present.has(order.content())) {
            return new ScheduleOrderResult(Outcome.ALREADY, present, null);
        }
        if (!same || !present.has(order.expected().content())) {
            return new ScheduleOrderResult(Outcome.CHANGED, present, Problem.of("connector.problem.schedule-changed"));
        }
        Problem type = otherType(present);
        Problem refusal = type == null ? permission.refusal(present) : type;
        if (refusal != null) {
            return new ScheduleOrderResult(Outcome.REFUSED, present, refusal);
        }
        OwnContent former = new OwnContent(days, events);
        OwnContent wanted = encoded(access, order, present, former);
        return wanted == null
                ? new ScheduleOrderResult(Outcome.REFUSED, present, Problem.of("connector.problem.schedule-value"))
                : new Replacement(access, order, present, former, wanted).carryOut();
    }

    /** A content as the device has it. */
    private record OwnContent(List<DailySchedule> days, List<SpecialEvent> events) {}

    /** What stays stays as the device has it; null where it cannot have a value. */
    private static @Nullable OwnContent encoded(
            ScheduleObjectAccess access, ScheduleOrder order, ControllerSchedule present, OwnContent former)
            throws BACnetTimeoutException {
        ScheduleEncoding encoding = encoding(access, former, present);
        List<DailySchedule> days =
                order.changesWeek() ? encoding.week(order.content().week()) : former.days();
        List<SpecialEvent> events = order.changesExceptions()
                ? encoding.exceptions(order.content().exceptions(), present.exceptions(), former.events())
                : former.events();
        return days == null || events == null ? null : new OwnContent(days, events);
    }

    /** One content in the place of another, or the other back. */
    private record Replacement(
            ScheduleObjectAccess access,
            ScheduleOrder order,
            ControllerSchedule present,
            OwnContent former,
            OwnContent wanted) {

        ScheduleOrderResult carryOut() throws BACnetTimeoutException, ConnectorException {
            WriteAnswer answer = write();
            ControllerSchedule after = readBack(answer);
            if (after.has(order.content())) {
                return new ScheduleOrderResult(Outcome.DONE, after, null);
            }
            if (!answer.accepted() && after.has(present.content())) {
                if (answer.lasting()) {
                    return new ScheduleOrderResult(Outcome.REFUSED, after, answer.problem());
                }
                throw new ConnectorException(answer.problem());
            }
            WriteAnswer back = putBack();
            ControllerSchedule last = access.readUntil(one -> one.has(present.content()));
            String why = String.valueOf(answer.refusal() == null ? back.refusal() : answer.refusal());
            return last.complete() && last.has(present.content())
                    ? new ScheduleOrderResult(
                            Outcome.RESTORED,
                            last,
                            answer.accepted() ? Problem.of("connector.problem.schedule-restored") : answer.problem())
                    : new ScheduleOrderResult(
                            Outcome.MISMATCH, last, Problem.of("connector.problem.schedule-mismatch", why));
        }

        /** Until one part is not taken. */
        private WriteAnswer write() throws RequestInterrupted {
            WriteAnswer events = writeEvents(wanted);
            return events.accepted() ? writeDays(wanted) : events;
        }

        private WriteAnswer putBack() throws RequestInterrupted {
            WriteAnswer events = writeEvents(former);
            WriteAnswer days = writeDays(former);
            return events.accepted() ? days : events;
        }

        private WriteAnswer writeEvents(OwnContent content) throws RequestInterrupted {
            return order.changesExceptions() ? access.writeEvents(content.events()) : WriteAnswer.ACCEPTED;
        }

        private WriteAnswer writeDays(OwnContent content) throws RequestInterrupted {
            return order.changesWeek() ? access.writeDays(content.days()) : WriteAnswer.ACCEPTED;
        }

        private ControllerSchedule readBack(WriteAnswer answer) throws BACnetTimeoutException, ConnectorException {
            boolean refused = !answer.accepted() && answer.lasting();
            ControllerSchedule after = refused ? access.read() : access.readUntil(one -> one.has(order.content()));
            if (!after.complete()) {
                throw new ConnectorException(Problem.of("connector.problem.schedule-unreadable"));
            }
            return after;
        }
    }

    private static ScheduleEncoding encoding(ScheduleObjectAccess access, OwnContent former, ControllerSchedule present)
            throws BACnetTimeoutException {
        Encodable like = ScheduleEncoding.sample(former.days(), former.events());
        if (like == null) {
            Encodable standard = access.standard();
            like = standard instanceof Null ? null : standard;
        }
        BacnetAddress target = BacnetAddress.parse(present.targets().getFirst());
        return new ScheduleEncoding(like, target == null ? access.object() : target.object());
    }

    /** Why it commands something that is never written; null where it does not. */
    private static @Nullable Problem otherType(ControllerSchedule schedule) {
        if (schedule.targets().isEmpty()) {
            return Problem.of("connector.problem.schedule-no-targets");
        }
        for (String target : schedule.targets()) {
            BacnetAddress address = BacnetAddress.parse(target);
            if (address == null || !CommandedType.covers(address.object())) {
                return Problem.of("connector.problem.schedule-target", target);
            }
        }
        return null;
    }
}
