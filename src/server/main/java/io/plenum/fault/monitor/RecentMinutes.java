package io.plenum.fault.monitor;

import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest minutes of points by their number, and where they come from. What is kept of a point is as long as
 * anybody asked for in this turn or the one before.
 */
final class RecentMinutes {

    /** Of all points together: 64 MB. */
    private static final long MOST = 8_000_000;

    /** The same question as {@link PointGrids#read}. */
    @FunctionalInterface
    interface Origin {
        Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes);
    }

    /**
     * @param turn in which somebody asked last
     * @param asked most minutes that were asked for at once in that turn
     * @param before the same of the turn before
     */
    private record CachedMinutes(Instant from, double[] minutes, int turn, int asked, int before) {

        Instant to() {
            return from.plus(minutes.length, ChronoUnit.MINUTES);
        }

        /** The first minute from an instant on that is not kept. */
        Instant missing(Instant wanted) {
            return wanted.isBefore(from) || !wanted.isBefore(to()) ? wanted : to();
        }

        double[] part(Instant wanted, int length) {
            int first = (int) Duration.between(from, wanted).toMinutes();
            return Arrays.copyOfRange(minutes, first, first + length);
        }

        CachedMinutes asked(int now, int wanted) {
            return now == turn
                    ? new CachedMinutes(from, minutes, turn, Math.max(asked, wanted), before)
                    : new CachedMinutes(from, minutes, now, wanted, asked);
        }

        /** With later minutes that follow, and without the earliest that nobody asks for any more. */
        CachedMinutes and(double[] fresh) {
            double[] joined = Arrays.copyOf(minutes, minutes.length + fresh.length);
            System.arraycopy(fresh, 0, joined, minutes.length, fresh.length);
            int beyond = Math.max(0, joined.length - Math.max(asked, before));
            return new CachedMinutes(
                    from.plus(beyond, ChronoUnit.MINUTES),
                    Arrays.copyOfRange(joined, beyond, joined.length),
                    turn,
                    asked,
                    before);
        }
    }

    private final Origin origin;
    private final LinkedHashMap<PointId, CachedMinutes> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long size;
    private int turn;

    RecentMinutes(Origin origin) {
        this.origin = origin;
    }

    void nextTurn() {
        turn++;
    }

    Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes) {
        Instant to = from.plus(minutes, ChronoUnit.MINUTES);
        Map<Instant, List<PointId>> missing = new HashMap<>();
        for (PointId point : points) {
            CachedMinutes known = kept.computeIfPresent(point, (id, minute) -> minute.asked(turn, minutes));
            Instant first = known == null ? from : known.missing(from);
            if (first.isBefore(to)) {
                missing.computeIfAbsent(first, key -> new ArrayList<>()).add(point);
            }
        }
        missing.forEach((first, some) -> fetch(some, first, to, minutes));
        Map<PointId, double[]> found = new HashMap<>();
        points.forEach(point -> found.put(point, minutes(point, from, minutes)));
        forget();
        return found;
    }

    private void fetch(List<PointId> points, Instant first, Instant to, int asked) {
        int length = (int) Duration.between(first, to).toMinutes();
        origin.read(points, first, length).forEach((point, fresh) -> {
            CachedMinutes known = kept.get(point);
            boolean follows = known != null && known.to().equals(first);
            put(point, follows && known != null ? known.and(fresh) : new CachedMinutes(first, fresh, turn, asked, 0));
        });
    }

    private void put(PointId point, CachedMinutes minutes) {
        CachedMinutes before = kept.put(point, minutes);
        size += minutes.minutes().length - (before == null ? 0 : before.minutes().length);
    }

    private double[] minutes(PointId point, Instant from, int length) {
        CachedMinutes known = kept.get(point);
        if (known == null) {
            double[] unknown = new double[length];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        return known.from.equals(from) && known.minutes.length == length ? known.minutes : known.part(from, length);
    }

    private void forget() {
        while (size > MOST) {
            Map.Entry<PointId, CachedMinutes> eldest = kept.pollFirstEntry();
            size -= eldest.getValue().minutes().length;
        }
    }
}
