package io.plenum.assistant.proposal;

import io.plenum.command.CommandPreview;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would do, as it was when somebody looked.
 *
 * @param time UTC
 * @param secondPerson whether somebody else has to agree after the signature
 * @param points what would be commanded; empty for a work order
 * @param openOrders at the place of the work order; 0 for anything else
 * @param weeks of a schedule; null for anything else
 */
public record KeptPreview(
        Instant time,
        boolean secondPerson,
        List<KeptPoint> points,
        int openOrders,
        @Nullable WeekDifference weeks) {

    public KeptPreview {
        points = List.copyOf(points);
    }

    /** Of something else than a schedule. */
    public KeptPreview(Instant time, boolean secondPerson, List<KeptPoint> points, int openOrders) {
        this(time, secondPerson, points, openOrders, null);
    }

    /**
     * @param point its key
     * @param present what counts now, in the unit of the point; null where the controller did not answer
     * @param holder who holds it now; null where nobody does, or it is not known
     * @param wins whether it would count now
     * @param lasts probability that it lasts to its end, 0 to 1; null where nothing is known
     * @param culprit who would take it back
     * @param refusal why it is not allowed; null where it is
     * @param unread why the controller did not answer; null where it did
     */
    public record KeptPoint(
            String point,
            double value,
            int priority,
            @Nullable Double present,
            @Nullable Holder holder,
            boolean wins,
            @Nullable Double lasts,
            Holder.@Nullable Kind culprit,
            @Nullable Problem refusal,
            @Nullable Problem unread) {}

    /** @param keys of points by their ids */
    public static KeptPreview of(CommandPreview preview, Function<PointId, String> keys) {
        return new KeptPreview(
                preview.time(),
                preview.needsSecondPerson(),
                preview.points().stream()
                        .map(one -> point(one, keys.apply(one.point())))
                        .toList(),
                0);
    }

    private static KeptPoint point(PointPreview one, String key) {
        return new KeptPoint(
                key,
                one.value(),
                one.priority(),
                one.state() == null ? null : one.state().present(),
                one.holder(),
                one.wins(),
                one.durability() == null ? null : (Double) one.durability().probability(),
                one.durability() == null ? null : one.durability().culprit(),
                one.refusal(),
                one.unread());
    }
}
