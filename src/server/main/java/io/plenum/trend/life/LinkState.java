package io.plenum.trend.life;

import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.life.PendingLife.Binding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of one device: the interval that is growing, and those that are over and not stored yet. */
final class LinkState {

    /** So many changes of state are kept while the database is away; beyond it the oldest are forgotten, and counted. */
    static final int MOST = 1000;

    /** A heartbeat that is later than this says that the server itself stood still meanwhile. */
    private static final Duration STALL = Duration.ofMinutes(2);

    private final DeviceLink link;
    private final Deque<LifeInterval> over = new ArrayDeque<>();
    private Duration stale = Duration.ZERO;
    private List<PointId> points = List.of();
    private @Nullable Binding unsaved;
    private @Nullable LifeInterval growing;
    private @Nullable LifeInterval saved;
    private int forgotten;

    LinkState(DeviceLink link) {
        this.link = link;
    }

    synchronized void alive(List<PointId> now, Instant at, Duration confirmedFor) {
        bind(now, at);
        stale = confirmedFor;
        LifeInterval present = growing;
        if (present != null && present.alive() && !present.until().plus(stale).isBefore(at)) {
            growing = present.until(at);
        } else {
            end(at);
            growing = LifeInterval.at(at, true);
        }
    }

    synchronized void gone(List<PointId> now, Instant at) {
        bind(now, at);
        LifeInterval present = growing;
        if (present == null || present.alive()) {
            end(at);
            growing = LifeInterval.at(at, false);
        } else {
            beat(at);
        }
    }

    synchronized void left(Instant at) {
        end(at);
    }

    /** Absence goes on by itself; life needs a confirmation. */
    synchronized void beat(Instant now) {
        LifeInterval present = growing;
        if (present == null) {
            return;
        }
        if (present.alive() ? present.until().plus(stale).isBefore(now) : isStalled(present, now)) {
            end(now);
            growing = LifeInterval.at(now, false);
        } else if (!present.alive()) {
            growing = present.until(now);
        }
    }

    private static boolean isStalled(LifeInterval present, Instant now) {
        return present.until().plus(STALL).isBefore(now);
    }

    private void end(Instant at) {
        LifeInterval present = growing;
        if (present != null) {
            boolean absent = !present.alive() && !isStalled(present, at);
            keep(absent ? present.until(at) : present);
        }
        growing = null;
    }

    private void keep(LifeInterval interval) {
        over.addLast(interval);
        if (over.size() > MOST) {
            over.removeFirst();
            forgotten++;
        }
    }

    private void bind(List<PointId> now, Instant at) {
        if (now != points && !now.equals(points)) {
            unsaved = new Binding(now, at);
        }
        points = now;
    }

    /** What a server that was killed had not stored. */
    synchronized void restore(PendingLife life) {
        life.lives().forEach(this::keep);
        unsaved = life.binding();
        points = unsaved == null ? points : unsaved.points();
    }

    synchronized PendingLife pending() {
        List<LifeInterval> lives = new ArrayList<>(over);
        if (growing != null && !growing.equals(saved)) {
            lives.add(growing);
        }
        LifeInterval known = saved;
        boolean grown =
                known != null && !lives.isEmpty() && lives.getFirst().since().equals(known.since());
        return new PendingLife(link, lives, grown && known != null ? known.until() : null, unsaved);
    }

    synchronized void saved(PendingLife stored) {
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
