package io.plenum.trend.availability;

import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.availability.PendingAvailability.PointsOfLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of one device: the interval that is growing, and those that are over and not stored yet. */
final class LinkAvailability {

    /** So many changes of state are kept while the database is away; beyond it the oldest are forgotten, and counted. */
    static final int MOST = 1000;

    /** A heartbeat that is later than this says that the server itself stood still meanwhile. */
    private static final Duration STALL = Duration.ofMinutes(2);

    private final DeviceLink link;
    private final Deque<AvailabilityInterval> over = new ArrayDeque<>();
    private Duration stale = Duration.ZERO;
    private List<PointId> points = List.of();
    private @Nullable PointsOfLink unsaved;
    private @Nullable AvailabilityInterval growing;
    private @Nullable AvailabilityInterval saved;
    private int forgotten;

    LinkAvailability(DeviceLink link) {
        this.link = link;
    }

    synchronized void alive(List<PointId> now, Instant at, Duration confirmedFor) {
        bind(now, at);
        stale = confirmedFor;
        AvailabilityInterval present = growing;
        if (present != null && present.alive() && !present.until().plus(stale).isBefore(at)) {
            growing = present.until(at);
        } else {
            end(at);
            growing = AvailabilityInterval.at(at, true);
        }
    }

    synchronized void gone(List<PointId> now, Instant at) {
        bind(now, at);
        AvailabilityInterval present = growing;
        if (present == null || present.alive()) {
            end(at);
            growing = AvailabilityInterval.at(at, false);
        } else {
            beat(at);
        }
    }

    synchronized void left(Instant at) {
        end(at);
    }

    /** Absence goes on by itself; life needs a confirmation. */
    synchronized void beat(Instant now) {
        AvailabilityInterval present = growing;
        if (present == null) {
            return;
        }
        if (present.alive() ? present.until().plus(stale).isBefore(now) : isStalled(present, now)) {
            end(now);
            growing = AvailabilityInterval.at(now, false);
        } else if (!present.alive()) {
            growing = present.until(now);
        }
    }

    private static boolean isStalled(AvailabilityInterval present, Instant now) {
        return present.until().plus(STALL).isBefore(now);
    }

    private void end(Instant at) {
        AvailabilityInterval present = growing;
        if (present != null) {
            boolean absent = !present.alive() && !isStalled(present, at);
            keep(absent ? present.until(at) : present);
        }
        growing = null;
    }

    private void keep(AvailabilityInterval interval) {
        over.addLast(interval);
        if (over.size() > MOST) {
            over.removeFirst();
            forgotten++;
        }
    }

    private void bind(List<PointId> now, Instant at) {
        if (now != points && !now.equals(points)) {
            unsaved = new PointsOfLink(now, at);
        }
        points = now;
    }

    /** What a server that was killed had not stored. */
    synchronized void restore(PendingAvailability life) {
        life.lives().forEach(this::keep);
        unsaved = life.binding();
        points = unsaved == null ? points : unsaved.points();
    }

    synchronized PendingAvailability pending() {
        List<AvailabilityInterval> lives = new ArrayList<>(over);
        if (growing != null && !growing.equals(saved)) {
            lives.add(growing);
        }
        AvailabilityInterval known = saved;
        boolean grown =
                known != null && !lives.isEmpty() && lives.getFirst().since().equals(known.since());
        return new PendingAvailability(link, lives, grown && known != null ? known.until() : null, unsaved);
    }

    synchronized void saved(PendingAvailability stored) {
        over.removeAll(stored.lives());
        saved = stored.lives().isEmpty() ? saved : stored.lives().getLast();
        if (Objects.equals(stored.binding(), unsaved)) {
            unsaved = null;
        }
    }

    /** How many intervals were forgotten since it was asked last. */
    synchronized int takeForgotten() {
        int count = forgotten;
        forgotten = 0;
        return count;
    }
}
