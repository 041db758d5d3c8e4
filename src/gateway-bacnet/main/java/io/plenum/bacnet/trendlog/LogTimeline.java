package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import io.plenum.bacnet.trendlog.LogEntry.ClockChange;
import io.plenum.bacnet.trendlog.LogEntry.StatusChange;
import io.plenum.bacnet.trendlog.LogEntry.Values;
import io.plenum.link.history.RecordedSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a log say of one of its members: its values, and when the log was recording. A record of an error, of nothing, or
 * of the log's own state ends a recorded span; the next value begins one.
 */
final class LogTimeline {

    private final TrendLog log;
    private final int member;
    private final Instant from;
    private final Instant to;
    private final List<RecordedValue> values = new ArrayList<>();
    private final List<RecordedSpan> spans = new ArrayList<>();
    private @Nullable Instant open;
    private @Nullable Instant last;

    /** A value with its time (UTC). */
    record RecordedValue(
            Instant time, Encodable value, @Nullable StatusFlags flags) {}

    /** A record with its time (UTC). */
    record PlacedEntry(Instant time, LogEntry entry) {}

    /**
     * What a member's records say.
     *
     * @param until up to here it is complete
     */
    record Timeline(List<RecordedValue> values, List<RecordedSpan> spans, Instant until) {}

    /** @param member index of the object among the log's members */
    LogTimeline(TrendLog log, int member, Instant from, Instant to) {
        this.log = log;
        this.member = member;
        this.from = from;
        this.to = to;
    }

    /**
     * Gives records their times. A change of the clock says what it showed before; where it does not say by how much, nothing before it
     * can be placed.
     */
    static List<PlacedEntry> place(List<LogEntry> entries, DeviceClock clock) {
        List<PlacedEntry> placed = new ArrayList<>();
        Instant before = Instant.MIN;
        for (LogEntry entry : entries) {
            Instant time = clock.instant(entry.local(), before);
            placed.add(new PlacedEntry(time, entry));
            before = time;
        }
        Duration shift = Duration.ZERO;
        for (int i = placed.size() - 1; i >= 0; i--) {
            PlacedEntry one = placed.get(i);
            placed.set(i, new PlacedEntry(one.time().plus(shift), one.entry()));
            if (one.entry() instanceof ClockChange change) {
                if (change.seconds() == 0) {
                    return List.copyOf(placed.subList(i, placed.size()));
                }
                shift = shift.plusMillis(Math.round(change.seconds() * 1000.0));
            }
        }
        return placed;
    }

    /** @param placed the records that were read, with their times */
    Timeline of(LogPages.Recorded recorded, List<PlacedEntry> placed, DeviceClock clock) {
        begin(recorded, placed, clock);
        for (PlacedEntry one : placed) {
            if (!one.time().isBefore(to)) {
                behind(one);
                return new Timeline(values, spans, to);
            }
            take(one);
        }
        return end(recorded, placed);
    }

    /** Whether the log was recording when the time begins: there is an older value that still held, on the same clock. */
    private void begin(LogPages.Recorded recorded, List<PlacedEntry> placed, DeviceClock clock) {
        boolean sameClock = placed.stream().noneMatch(one -> one.entry() instanceof ClockChange);
        if (sameClock && recorded.before() instanceof Values values && datum(values) != null) {
            Instant time = clock.instant(values.local(), Instant.MIN);
            last = time;
            if (log.onChange() || !time.plus(hole()).isBefore(from)) {
                open = from;
            }
        }
    }

    /** A longer time without a value is a hole: its interval, and some of it for a device that has much to do. */
    private Duration hole() {
        return log.interval().plus(log.interval().dividedBy(2));
    }

    private void take(PlacedEntry one) {
        Encodable datum = one.entry() instanceof Values values ? datum(values) : null;
        switch (one.entry()) {
            case Values found when datum != null -> value(one.time(), datum, found.flags());
            case StatusChange change when change.interrupted() -> lost();
            case ClockChange change -> {
                // Times are told by the same clock again.
            }
            case Values nothing -> close(one.time());
            case StatusChange change -> close(one.time());
        }
    }

    private @Nullable Encodable datum(Values values) {
        return member < values.data().size() ? values.data().get(member) : null;
    }

    private void value(Instant time, Encodable datum, @Nullable StatusFlags flags) {
        if (isHole(time)) {
            lost();
        }
        open = open == null ? later(time, from) : open;
        last = time;
        if (!time.isBefore(from)) {
            values.add(new RecordedValue(time, datum, flags));
        }
    }

    private boolean isHole(Instant next) {
        Instant before = last;
        return !log.onChange() && before != null && before.plus(hole()).isBefore(next);
    }

    /** Nobody knows since when nothing was recorded: the last value is all there is, as long as it holds. */
    private void lost() {
        Instant before = last;
        if (before != null) {
            close(before.plus(log.onChange() ? Duration.ofMillis(1) : log.interval()));
        }
        open = null;
    }

    private void close(Instant end) {
        Instant begin = open;
        Instant until = end.isAfter(to) ? to : end;
        if (begin != null && begin.isBefore(until)) {
            spans.add(new RecordedSpan(begin, until));
        }
        open = null;
        last = null;
    }

    /** The first record behind the time says whether the one before still held at its end. */
    private void behind(PlacedEntry next) {
        boolean interrupted = next.entry() instanceof StatusChange change && change.interrupted();
        if (interrupted || isHole(next.time())) {
            lost();
        } else {
            close(to);
        }
    }

    private Timeline end(LogPages.Recorded recorded, List<PlacedEntry> placed) {
        Instant before = last;
        if (!recorded.atEnd()) {
            Instant until = placed.isEmpty() ? to : placed.getLast().time().plusMillis(1);
            close(until);
            return new Timeline(values, spans, until.isAfter(to) ? to : until);
        }
        if (before != null && log.enabled()) {
            close(log.onChange() ? to : before.plus(log.interval()));
        } else if (before != null) {
            lost();
        }
        return new Timeline(values, spans, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
