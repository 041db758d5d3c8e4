package io.plenum.trend;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Old systems keep a state only when it changes; in our history silence means that nothing was heard. So a state of an archive is
 * written again for as long as the archive goes on without another one.
 */
public final class HeldStates {

    private final Map<PointId, Sample> held = new HashMap<>();
    private Instant reached = Instant.MIN;

    /** The row itself, after what was held until its instant. Rows come in the order of time. */
    public List<Sample> before(Point point, Sample row) {
        List<Sample> samples = new ArrayList<>();
        if (row.time().isAfter(reached)) {
            reached = row.time();
            held.replaceAll((id, state) -> repeat(state, samples));
        }
        samples.add(row);
        if (point.kind() != PointKind.NUMERIC && row.quality() == Quality.GOOD) {
            held.put(point.id(), row);
        }
        return samples;
    }

    /** Strictly before the instant that was reached: there the archive itself may have another state. */
    private Sample repeat(Sample state, List<Sample> samples) {
        Sample last = state;
        Instant next = last.time().plus(StateHistory.STALE_AFTER);
        while (next.isBefore(reached)) {
            last = new Sample(last.point(), next, last.value(), last.quality());
            samples.add(last);
            next = next.plus(StateHistory.STALE_AFTER);
        }
        return last;
    }
}
