package io.plenum.modbus;

import io.plenum.modbus.poll.BoundRegister;
import io.plenum.modbus.poll.PollGroup;
import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of registers behind one connection, and which of them is read next. */
final class Schedule {

    private volatile List<ScheduledGroup> groups = List.of();

    List<ScheduledGroup> groups() {
        return groups;
    }

    List<ScheduledGroup> ofUnit(int unit) {
        return groups.stream().filter(group -> group.unit() == unit).toList();
    }

    /** The groups are others; points that stay keep the times of their group. */
    void plan(List<PollGroup> wanted, Instant now) {
        Map<PointId, ScheduledGroup> before = new HashMap<>();
        for (ScheduledGroup scheduled : groups) {
            for (BoundRegister one : scheduled.group().registers()) {
                before.put(one.point().id(), scheduled);
            }
        }
        List<ScheduledGroup> planned = new ArrayList<>();
        wanted.forEach(group -> planned.add(planned(group, before, now)));
        groups = List.copyOf(planned);
    }

    private static ScheduledGroup planned(PollGroup group, Map<PointId, ScheduledGroup> before, Instant now) {
        Instant due = Instant.MAX;
        Instant read = Instant.MAX;
        for (BoundRegister one : group.registers()) {
            ScheduledGroup last = before.get(one.point().id());
            Instant lastRead = last == null ? null : last.read();
            due = earlier(due, last == null ? now : last.due());
            read = lastRead == null ? Instant.MIN : earlier(read, lastRead);
        }
        return new ScheduledGroup(group, due, read.equals(Instant.MIN) ? null : read);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Null where there is none. Among those of a device that is asked seldom it is the one that was asked longest ago. */
    @Nullable
    ScheduledGroup next(Map<Integer, UnitState> units) {
        return groups.stream()
                .min(Comparator.comparing((ScheduledGroup group) -> due(group, units))
                        .thenComparing(ScheduledGroup::due))
                .orElse(null);
    }

    static Instant due(ScheduledGroup group, Map<Integer, UnitState> units) {
        UnitState unit = units.get(group.unit());
        Instant notBefore = unit == null ? Instant.MIN : unit.notBefore();
        return notBefore.isAfter(group.due()) ? notBefore : group.due();
    }

    /** How late the latest is that is not waited for. */
    Duration lateness(Map<Integer, UnitState> units, Instant now) {
        return groups.stream()
                .map(group -> Duration.between(due(group, units), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
