package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What moves on one floor, for all its viewers: one diff for each tick, encoded once. A value that came again unchanged is no change:
 * only its new time is sent, with the next heartbeat, those of one answer together.
 */
final class FloorFeed {

    private final List<Point> points;
    private final String version;
    private final CurrentValues values;
    private final @Nullable CurrentValue[] sent;
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
        sent = new CurrentValue[points.size()];
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

    /** Sends what has changed since the last tick, if anything. */
    synchronized void tick(Instant now) {
        boolean changed = false;
        for (int i = 0; i < sent.length && !changed; i++) {
            changed = differs(values.of(points.get(i).id()), sent[i]);
        }
        if (changed) {
            sequence++;
            send(event("diff", now, false));
        }
    }

    /** Says that the feed lives, and which values have come again unchanged since: {@code "confirmed":[[time, index, …], …]}. */
    synchronized void heartbeat(Instant now) {
        StringBuilder json = head(now);
        Map<Long, List<Integer>> confirmed = confirmed();
        if (!confirmed.isEmpty()) {
            json.append(",\"confirmed\":[");
            int start = json.length();
            confirmed.forEach((time, indexes) -> {
                json.append(json.length() == start ? "[" : ",[").append(time);
                indexes.forEach(index -> json.append(',').append(index));
                json.append(']');
            });
            json.append(']');
        }
        send(message("heartbeat", json.append('}')));
    }

    private Map<Long, List<Integer>> confirmed() {
        Map<Long, List<Integer>> confirmed = new TreeMap<>();
        for (int i = 0; i < sent.length; i++) {
            CurrentValue value = values.of(points.get(i).id());
            if (value != null && !value.equals(sent[i]) && !differs(value, sent[i])) {
                confirmed
                        .computeIfAbsent(value.time().toEpochMilli(), time -> new ArrayList<>())
                        .add(i);
                sent[i] = value;
            }
        }
        return confirmed;
    }

    private static boolean differs(@Nullable CurrentValue value, @Nullable CurrentValue sent) {
        if (value == null || sent == null) {
            return value != null || sent != null;
        }
        return Double.compare(value.value(), sent.value()) != 0 || value.quality() != sent.quality();
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
        for (int i = 0; i < sent.length; i++) {
            CurrentValue value = values.of(points.get(i).id());
            if (all || differs(value, sent[i])) {
                json.append(json.length() == start ? "" : ",");
                append(json, i, value);
                // A snapshot repeats what was sent; only a diff moves on.
                sent[i] = all ? sent[i] : value;
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
