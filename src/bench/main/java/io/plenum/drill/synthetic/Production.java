package io.plenum.drill.synthetic;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a synthetic building says when: each tick of a tenth of a second has its share of the points, each point its turn once in an
 * interval, and the value is the number of the turn. So whoever knows the ticks that there were knows each sample that there must be.
 *
 * @param turns ticks in an interval
 */
public record Production(int turns) {

    public static final long TICK_MILLIS = 100;

    /** Values stay well within what a double counts exactly, for two years of the shortest intervals. */
    private static final long WRAP = 1_000_000_000L;

    public static Production every(Duration interval) {
        return new Production(Math.toIntExact(Math.max(1, interval.toMillis() / TICK_MILLIS)));
    }

    public static long tick(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), TICK_MILLIS);
    }

    public static Instant time(long tick) {
        return Instant.ofEpochMilli(tick * TICK_MILLIS);
    }

    /** How many of so many points have their turn. */
    public int size(long tick, int points) {
        int turn = Math.floorMod(tick, turns);
        return turn >= points ? 0 : (points - 1 - turn) / turns + 1;
    }

    public double value(long tick) {
        return Math.floorDiv(tick, turns) % WRAP;
    }

    /**
     * The samples of a tick.
     *
     * @param points in the order of their numbers
     */
    public List<Sample> samples(long tick, List<Point> points) {
        double value = value(tick);
        List<Sample> samples = new ArrayList<>(size(tick, points.size()));
        for (int i = Math.floorMod(tick, turns); i < points.size(); i += turns) {
            samples.add(new Sample(points.get(i).id(), time(tick), value, Quality.GOOD));
        }
        return samples;
    }

    public static List<Point> inOrder(List<Point> points) {
        return points.stream()
                .sorted(Comparator.comparingInt(point -> point.id().value()))
                .toList();
    }
}
