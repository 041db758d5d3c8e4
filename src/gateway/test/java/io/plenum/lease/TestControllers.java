package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Controllers that do as a test says: with priorities, or without any from a point on. */
public final class TestControllers implements Controllers, CommandWriter {

    public static final double DEFAULT = 18;
    /** Points with this number and above have no priorities. */
    public int withoutPriorities = 100;

    /** What was asked of them, in its order. */
    public final List<PointWrite> writes = new CopyOnWriteArrayList<>();

    public final Set<PointId> silent = ConcurrentHashMap.newKeySet();
    /** The write is made and its answer lost. */
    public final Set<PointId> mute = ConcurrentHashMap.newKeySet();
    /** Points that take no more than this. */
    public final Map<PointId, Double> clamped = new ConcurrentHashMap<>();

    public final Set<PointId> refusing = ConcurrentHashMap.newKeySet();
    public volatile boolean open = true;
    public volatile boolean writable = true;
    /** Of everything; a point's address is below it. */
    public volatile String device = "1";

    public volatile Clock clock = Clock.systemUTC();
    volatile @Nullable ScheduleWriter schedules;
    volatile Runnable beforeWrite = () -> {};
    private final Map<PointId, Map<Integer, Double>> arrays = new ConcurrentHashMap<>();
    private final Map<PointId, Double> plain = new ConcurrentHashMap<>();
    private final Set<PointId> busy = ConcurrentHashMap.newKeySet();
    volatile boolean overlapped;

    @Override
    public Point point(String connection, PointId id) throws ConnectorException {
        if (!open) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", connection));
        }
        return new Point(
                id,
                "p" + id.value(),
                "",
                "",
                PointKind.NUMERIC,
                Unit.UNITLESS,
                List.of(),
                true,
                new PointSource(connection, device + "/" + id.value()));
    }

    @Override
    public @Nullable CommandWriter writer(String connection) throws ConnectorException {
        if (!open) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", connection));
        }
        return writable ? this : null;
    }

    /** An address that ends with a number is that of the point of this number. */
    @Override
    public List<Point> pointsAt(String connection, String address) throws ConnectorException {
        String number = address.substring(address.lastIndexOf(',') + 1);
        return number.equals("0") ? List.of() : List.of(point(connection, new PointId(Integer.parseInt(number))));
    }

    @Override
    public @Nullable ScheduleWriter scheduleWriter(String connection) {
        return schedules;
    }

    /** What a slot has; of a point without priorities what it has. */
    public @Nullable Double at(int point, int priority) {
        PointId id = new PointId(point);
        return point >= withoutPriorities
                ? plain.getOrDefault(id, DEFAULT)
                : array(id).get(priority);
    }

    /** Somebody at the controller. */
    public void write(int point, int priority, @Nullable Double value) {
        put(new PointId(point), priority, value);
    }

    private Map<Integer, Double> array(PointId id) {
        return arrays.computeIfAbsent(id, any -> new ConcurrentSkipListMap<>());
    }

    private void put(PointId id, int priority, @Nullable Double value) {
        if (id.value() >= withoutPriorities) {
            plain.put(id, value == null ? DEFAULT : value);
        } else if (value == null) {
            array(id).remove(priority);
        } else {
            array(id).put(priority, value);
        }
    }

    @Override
    public CommandState readState(Point point) throws ConnectorException {
        answer(point.id());
        return state(point.id());
    }

    private CommandState state(PointId id) {
        if (id.value() >= withoutPriorities) {
            return new CommandState(
                    false,
                    List.of(),
                    null,
                    plain.getOrDefault(id, DEFAULT),
                    false,
                    false,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        List<Slot> slots = array(id).entrySet().stream()
                .map(slot -> new Slot(slot.getKey(), slot.getValue()))
                .toList();
        double present = slots.isEmpty() ? DEFAULT : slots.getFirst().value();
        return new CommandState(
                true, slots, DEFAULT, present, false, false, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void answer(PointId id) throws ConnectorException {
        if (silent.contains(id)) {
            throw new ConnectorException(Problem.of("connector.problem.no-answer"));
        }
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        PointId id = write.point().id();
        overlapped |= !busy.add(id);
        try {
            beforeWrite.run();
            answer(id);
            writes.add(write);
            WriteResult result =
                    switch (write) {
                        case PointWrite.Hold hold -> hold(id, hold);
                        case PointWrite.Release release -> release(id, release);
                    };
            if (mute.contains(id)) {
                throw new ConnectorException(Problem.of("connector.problem.no-answer"));
            }
            return result;
        } finally {
            busy.remove(id);
        }
    }

    private WriteResult hold(PointId id, PointWrite.Hold hold) {
        if (refusing.contains(id)) {
            return WriteResult.refused(Problem.of("test.refused"));
        }
        Double before = at(id.value(), hold.priority());
        double value = Math.min(hold.value(), clamped.getOrDefault(id, Double.MAX_VALUE));
        put(id, hold.priority(), value);
        CommandState after = state(id);
        Slot holder = after.holder();
        Outcome outcome = value != hold.value()
                ? Outcome.MISMATCH
                : holder != null && holder.priority() < hold.priority()
                        ? Outcome.OVERRULED
                        : before != null && before == value ? Outcome.ALREADY : Outcome.DONE;
        return new WriteResult(outcome, after, outcome == Outcome.MISMATCH ? Problem.of("test.clamped") : null);
    }

    private WriteResult release(PointId id, PointWrite.Release release) {
        Double now = at(id.value(), release.priority());
        boolean prioritised = id.value() < withoutPriorities;
        if (now == null) {
            return new WriteResult(Outcome.ALREADY, state(id), null);
        }
        if (now != release.written()) {
            boolean returned = !prioritised && now.equals(release.before());
            return new WriteResult(returned ? Outcome.ALREADY : Outcome.TAKEN, state(id), null);
        }
        put(id, release.priority(), prioritised ? null : release.before() == null ? now : release.before());
        return new WriteResult(Outcome.DONE, state(id), null);
    }
}
