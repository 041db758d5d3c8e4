package io.plenum.command.durability;

import io.plenum.command.Holder;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How long values stood at a point where the last write counts, read from its history: each value ends where another begins. A point whose
 * value moves all the time is set by a controller and tells nothing.
 */
final class ValueHistory {

    private static final int MOST_A_DAY = 20;
    private static final double SAME = 1e-4;

    private ValueHistory() {}

    /**
     * @param samples of one point in the order of time
     * @param now up to which the last value is known to stand
     */
    static List<Stand> stands(List<Sample> samples, Instant now) {
        List<Sample> known = samples.stream()
                .filter(sample -> sample.quality().isLive() && Double.isFinite(sample.value()))
                .toList();
        List<Stand> stands = new ArrayList<>();
        Sample begin = null;
        Sample last = null;
        for (Sample sample : known) {
            if (last == null || !same(last.value(), sample.value())) {
                if (begin != null && last != null) {
                    stands.add(stand(begin, sample.time(), true, Duration.between(last.time(), sample.time())));
                }
                // How long the first value had stood before is not known.
                begin = last == null ? null : sample;
            }
            last = sample;
        }
        if (begin != null && now.isAfter(begin.time())) {
            stands.add(stand(begin, now, false, Duration.ZERO));
        }
        return moves(known, stands.size(), now) ? List.of() : stands;
    }

    private static boolean moves(List<Sample> known, int changes, Instant now) {
        double days = known.isEmpty()
                ? 1
                : Math.max(1, Duration.between(known.getFirst().time(), now).toHours() / 24.0);
        return changes / days > MOST_A_DAY;
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one));
    }

    /** Samples come by change: between two of them the value stood, but for the time that a controller takes to report one. */
    private static Stand stand(Sample begin, Instant until, boolean taken, Duration since) {
        Duration blur = since.compareTo(Duration.ofMinutes(1)) > 0 ? Duration.ofMinutes(1) : since;
        return new Stand(begin.time(), until, taken, 0, 0, Holder.Kind.UNKNOWN, blur);
    }
}
