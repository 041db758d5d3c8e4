package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What moves on one floor, told to all its viewers: one diff for each tick, encoded once. The state that was told last is kept by
 * reference, so a tick on a quiet floor compares pointers and nothing else.
 */
final class FloorFeed {

    private final List<Point> points;
    private final String version;
    private final CurrentValues values;
    private final @Nullable CurrentValue[] told;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final Runnable slow;
    private long sequence;
    private boolean closed;

    FloorFeed(List<Point> points, CurrentValues values) {
        this(points, values, () -> {});
    }

    /** @param slow is run for each viewer that is let go because it does not read */
    FloorFeed(List<Point> points, CurrentValues values, Runnable slow) {
        this.points = points;
        this.version = PointsVersion.of(points);
        this.values = values;
        this.slow = slow;
        told = new CurrentValue[points.size()];
    }

    /**
     * Adds a viewer whose first message is a snapshot.
     *
     * @return false where the feed has ended: another one takes its place
     */
    synchronized boolean join(Viewer viewer, Instant now) {
        if (closed) {
            return false;
        }
        tick(now);
        viewer.offer(event("snapshot", now, true));
        viewers.add(viewer);
        return true;
    }

    void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    boolean idle() {
        return viewers.isEmpty();
    }

    int size() {
        return viewers.size();
    }

    /** Ends it where nobody follows. @return whether it has ended */
    synchronized boolean closeIfIdle() {
        closed |= viewers.isEmpty();
        return closed;
    }

    /** Tells what has changed since the last tick, if anything. */
    synchronized void tick(Instant now) {
        boolean changed = false;
        for (int i = 0; i < told.length && !changed; i++) {
            changed = values.of(points.get(i).id()) != told[i];
        }
        if (changed) {
            sequence++;
            send(event("diff", now, false));
        }
    }

    synchronized void heartbeat(Instant now) {
        send(message("heartbeat", head(now).append('}')));
    }

    /** The model has changed: indexes mean something else from now on. */
    synchronized void reset(Instant now) {
        closed = true;
        byte[] reset = message("reset", head(now).append('}'));
        viewers.forEach(viewer -> end(viewer, reset));
        viewers.clear();
    }

    /** One viewer's model is not the present one any more. */
    synchronized void reset(Viewer viewer, Instant now) {
        viewers.remove(viewer);
        end(viewer, message("reset", head(now).append('}')));
    }

    private static void end(Viewer viewer, byte[] reset) {
        viewer.offer(reset);
        viewer.close();
    }

    private void send(byte[] message) {
        viewers.forEach(viewer -> {
            if (!viewer.offer(message)) {
                // Too slow: it comes back by itself and begins with a snapshot.
                viewer.close();
                viewers.remove(viewer);
                slow.run();
            }
        });
    }

    private StringBuilder head(Instant now) {
        return new StringBuilder(256)
                .append("{\"sequence\":")
                .append(sequence)
                .append(",\"time\":\"")
                .append(now)
                .append('"');
    }

    private byte[] event(String name, Instant now, boolean all) {
        StringBuilder json = head(now);
        if (all) {
            json.append(",\"version\":\"").append(version).append('"');
        }
        json.append(",\"values\":[");
        int start = json.length();
        for (int i = 0; i < told.length; i++) {
            CurrentValue value = values.of(points.get(i).id());
            if (all || value != told[i]) {
                json.append(json.length() == start ? "" : ",");
                append(json, i, value);
                // A snapshot repeats what was told; only a diff moves on.
                told[i] = all ? told[i] : value;
            }
        }
        return message(name, json.append("]}"));
    }

    private static void append(StringBuilder json, int index, @Nullable CurrentValue value) {
        json.append('[').append(index).append(',');
        if (value == null) {
            json.append("null,").append(Quality.DOWN.code()).append(",0]");
            return;
        }
        if (Double.isFinite(value.value())) {
            json.append(value.value());
        } else {
            json.append("null");
        }
        json.append(',').append(value.quality().code()).append(',');
        json.append(value.time().toEpochMilli()).append(']');
    }

    private static byte[] message(String event, StringBuilder json) {
        return ("event:" + event + "\ndata:" + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
