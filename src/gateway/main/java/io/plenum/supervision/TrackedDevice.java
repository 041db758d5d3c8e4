package io.plenum.supervision;

import io.plenum.link.wire.GatewayReport;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of one device: the interval that is growing, and those that are over and not handed on yet. */
final class TrackedDevice {

    /** So many changes of state are kept while nothing takes them; beyond it the oldest are forgotten, and counted. */
    static final int MOST = 1000;

    /** A heartbeat that is later than this says that the gateway itself stood still meanwhile. */
    private static final Duration STALL = Duration.ofMinutes(2);

    private final DeviceLink link;
    private final Deque<Interval> over = new ArrayDeque<>();
    private Duration stale = Duration.ZERO;
    private List<PointId> points = List.of();
    private @Nullable DevicePointSet unsaved;
    private @Nullable Interval growing;
    private @Nullable Interval saved;
    private int forgotten;

    /** A time in which one thing was known of the device. */
    private record Interval(Instant since, Instant until, boolean alive) {

        Interval until(Instant later) {
            return later.isAfter(until) ? new Interval(since, later, alive) : this;
        }
    }

    TrackedDevice(DeviceLink link) {
        this.link = link;
    }

    synchronized void alive(List<PointId> now, Instant at, Duration confirmedFor) {
        bind(now, at);
        stale = confirmedFor;
        Interval present = growing;
        if (present != null && present.alive() && !present.until().plus(stale).isBefore(at)) {
            growing = present.until(at);
        } else {
            end(at);
            growing = new Interval(at, at, true);
        }
    }

    synchronized void gone(List<PointId> now, Instant at) {
        bind(now, at);
        Interval present = growing;
        if (present == null || present.alive()) {
            end(at);
            growing = new Interval(at, at, false);
        } else {
            beat(at);
        }
    }

    synchronized void left(Instant at) {
        end(at);
    }

    /** Absence goes on by itself; life needs a confirmation. */
    synchronized void beat(Instant now) {
        Interval present = growing;
        if (present == null) {
            return;
        }
        if (present.alive() ? present.until().plus(stale).isBefore(now) : isStalled(present, now)) {
            end(now);
            growing = new Interval(now, now, false);
        } else if (!present.alive()) {
            growing = present.until(now);
        }
    }

    private static boolean isStalled(Interval present, Instant now) {
        return present.until().plus(STALL).isBefore(now);
    }

    private void end(Instant at) {
        Interval present = growing;
        if (present != null) {
            boolean absent = !present.alive() && !isStalled(present, at);
            over.addLast(absent ? present.until(at) : present);
            if (over.size() > MOST) {
                over.removeFirst();
                forgotten++;
            }
        }
        growing = null;
    }

    private void bind(List<PointId> now, Instant at) {
        if (now != points && !now.equals(points)) {
            unsaved = new DevicePointSet(at, now);
        }
        points = now;
    }

    /** What was learnt since the last time, and counts as handed on from here on. */
    synchronized List<GatewayReport> take() {
        List<Interval> news = new ArrayList<>(over);
        Interval present = growing;
        if (present != null && !Objects.equals(present, saved)) {
            news.add(present);
        }
        over.clear();
        saved = news.isEmpty() ? saved : news.getLast();
        List<GatewayReport> reports = new ArrayList<>(news.size());
        for (int i = 0; i < news.size(); i++) {
            Interval each = news.get(i);
            // With the last: it is the one that the points were the device's in.
            DevicePointSet bound = i == news.size() - 1 ? unsaved : null;
            reports.add(new DeviceAvailability(link, each.since(), each.until(), each.alive(), bound));
        }
        unsaved = reports.isEmpty() ? unsaved : null;
        return reports;
    }

    /** How many intervals were forgotten since it was asked last. */
    synchronized int takeForgotten() {
        int count = forgotten;
        forgotten = 0;
        return count;
    }
}
