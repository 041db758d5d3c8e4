package io.plenum.link.wire;

import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandPolicy.PointLimits;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.proto.CommandSlot;
import io.plenum.point.PointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds points at their controllers, and what a gateway may write there. */
public final class CommandCodec {

    /** Of BACnet's array. */
    private static final int PRIORITIES = 16;

    private CommandCodec() {}

    public static io.plenum.link.proto.CommandState write(CommandState state) {
        io.plenum.link.proto.CommandState.Builder message = io.plenum.link.proto.CommandState.newBuilder()
                .setPrioritised(state.prioritised())
                .setOutOfService(state.outOfService())
                .setOverridden(state.overridden())
                .setTimeMillis(WireTimes.write(state.time()));
        state.slots()
                .forEach(slot -> message.addSlot(
                        CommandSlot.newBuilder().setPriority(slot.priority()).setValue(slot.value())));
        if (state.relinquishDefault() != null) {
            message.setRelinquishDefault(state.relinquishDefault());
        }
        if (state.present() != null) {
            message.setPresent(state.present());
        }
        return message.build();
    }

    /** @throws WireFormatException where it has a priority that no array has, one of them twice, or no time */
    public static CommandState read(io.plenum.link.proto.CommandState message) throws WireFormatException {
        List<Slot> slots = new ArrayList<>();
        int before = 0;
        for (CommandSlot slot : message.getSlotList()) {
            if (slot.getPriority() <= before || slot.getPriority() > PRIORITIES) {
                throw new WireFormatException("Priority " + slot.getPriority() + " after " + before);
            }
            before = slot.getPriority();
            slots.add(new Slot(before, slot.getValue()));
        }
        return new CommandState(
                message.getPrioritised(),
                slots,
                message.hasRelinquishDefault() ? message.getRelinquishDefault() : null,
                message.hasPresent() ? message.getPresent() : null,
                message.getOutOfService(),
                message.getOverridden(),
                WireTimes.read(message.getTimeMillis()));
    }

    public static io.plenum.link.proto.CommandPolicy write(CommandPolicy policy) {
        io.plenum.link.proto.CommandPolicy.Builder message = io.plenum.link.proto.CommandPolicy.newBuilder()
                .setRevision(policy.revision())
                .setReadOnly(policy.readOnly());
        policy.limits().forEach((point, limits) -> message.addPoint(write(point, limits)));
        return message.build();
    }

    private static io.plenum.link.proto.PointLimits write(PointId point, PointLimits limits) {
        io.plenum.link.proto.PointLimits.Builder message = io.plenum.link.proto.PointLimits.newBuilder()
                .setPoint(point.value())
                .setIntervalMillis(limits.interval().toMillis())
                .setLongestMillis(limits.longest().toMillis());
        if (limits.low() != null) {
            message.setLow(limits.low());
        }
        if (limits.high() != null) {
            message.setHigh(limits.high());
        }
        return message.build();
    }

    /** @throws WireFormatException where a point comes twice, a limit is no number, or a time is negative or longer than a century */
    public static CommandPolicy read(io.plenum.link.proto.CommandPolicy message) throws WireFormatException {
        Map<PointId, PointLimits> limits = new HashMap<>();
        for (io.plenum.link.proto.PointLimits each : message.getPointList()) {
            PointLimits read = new PointLimits(
                    each.hasLow() ? finite(each.getLow()) : null,
                    each.hasHigh() ? finite(each.getHigh()) : null,
                    duration(each.getIntervalMillis()),
                    duration(each.getLongestMillis()));
            if (limits.put(new PointId(each.getPoint()), read) != null) {
                throw new WireFormatException("Limits of point " + each.getPoint() + " come twice");
            }
        }
        return new CommandPolicy(message.getRevision(), message.getReadOnly(), limits);
    }

    static double finite(double value) throws WireFormatException {
        if (!Double.isFinite(value)) {
            throw new WireFormatException("A command of " + value);
        }
        return value;
    }

    private static Duration duration(long millis) throws WireFormatException {
        if (millis < 0 || millis > Duration.ofDays(36_525).toMillis()) {
            throw new WireFormatException("A duration of " + millis + " ms");
        }
        return Duration.ofMillis(millis);
    }
}
