package io.plenum.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a command would do.
 *
 * @param time when the controllers were asked (UTC)
 * @param points as they were asked for
 * @param needsSecondPerson whether somebody else has to agree before anything is written
 */
public record CommandPreview(UUID id, Instant time, List<PointPreview> points, boolean needsSecondPerson) {

    public CommandPreview {
        points = List.copyOf(points);
    }

    /** Whether it can be ordered as a whole. */
    public boolean allowed() {
        return points.stream().allMatch(point -> point.refusal() == null);
    }
}
