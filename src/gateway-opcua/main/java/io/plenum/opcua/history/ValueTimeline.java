package io.plenum.opcua.history;

import io.plenum.link.history.RecordedSpan;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the recorded values of a variable say: its samples, and from when to when it was recorded. A server records changes: a value holds
 * until the next one, but not over a restart of the server, and not over a bad value.
 */
final class ValueTimeline {

    private final Instant from;
    private final Instant to;
    private final Instant started;
    private final Duration ahead;
    private final SampleOfValue maker;
    private final List<Sample> samples = new ArrayList<>();
    private final List<RecordedSpan> spans = new ArrayList<>();
    private @Nullable Instant open;
    private @Nullable Instant last;
    private boolean behind;

    /** Makes of a recorded value what would have been made of it then. */
    @FunctionalInterface
    interface SampleOfValue {

        Sample sample(DataValue value, Instant time);
    }

    /**
     * One without any value.
     *
     * @param started when the server was started: before, its recording had ended at an unknown time
     * @param ahead of the server's clock, which is taken off
     */
    ValueTimeline(Instant from, Instant to, Instant started, Duration ahead, SampleOfValue maker) {
        this.from = from;
        this.to = to;
        this.started = started;
        this.ahead = ahead;
        this.maker = maker;
    }

    /** Takes the next value in the order of time, or a bound of the time (OPC 10000-11, 6.5.3). */
    void take(DataValue value) {
        Instant time = time(value);
        boolean noBound = (value.statusCode().value() & 0xFFFF0000L) == StatusCodes.Bad_BoundNotFound;
        if (time == null || noBound || behind) {
            return;
        }
        if (!time.isBefore(to)) {
            behind = true;
            end(time);
        } else {
            within(value, time);
        }
    }

    /** As finely as times travel and are stored. */
    private @Nullable Instant time(DataValue value) {
        DateTime told = value.sourceTime() == null ? value.serverTime() : value.sourceTime();
        return told == null ? null : told.getJavaInstant().minus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    private void within(DataValue value, Instant time) {
        restart(time);
        Sample sample = maker.sample(value.withSourceTime(new DateTime(time)), time);
        if (!sample.quality().isLive()) {
            close(time);
            return;
        }
        open = open == null ? later(time, from) : open;
        last = time;
        if (!time.isBefore(from)) {
            samples.add(sample);
        }
    }

    private void restart(Instant next) {
        Instant before = last;
        if (before != null && before.isBefore(started) && !next.isBefore(started)) {
            close(before.plusMillis(1));
        }
    }

    private void end(Instant next) {
        restart(next);
        if (last != null) {
            close(to);
        }
    }

    private void close(Instant end) {
        Instant begin = open;
        if (begin != null && begin.isBefore(end)) {
            spans.add(new RecordedSpan(begin, end));
        }
        open = null;
        last = null;
    }

    int size() {
        return samples.size();
    }

    /**
     * There are no more values.
     *
     * @param recording whether the server records the variable at present
     */
    void complete(boolean recording) {
        Instant before = last;
        if (!behind && before != null) {
            boolean held = recording && !before.isBefore(started);
            close(held ? to : before.plusMillis(1));
        }
    }

    /** There are more, which were not read. Returns up to where these are complete. */
    Instant cut() {
        Instant before = last;
        Instant until = before == null ? to : before.plusMillis(1);
        if (before != null) {
            close(until);
        }
        return until.isBefore(from) || until.isAfter(to) ? to : until;
    }

    List<Sample> samples() {
        return samples;
    }

    List<RecordedSpan> spans() {
        return spans;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
