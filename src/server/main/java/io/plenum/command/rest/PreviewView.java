package io.plenum.command.rest;

import io.plenum.command.CommandPreview;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.point.PointId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command would do.
 *
 * @param id to be given with the order, within ten minutes
 * @param allowed whether it can be ordered as a whole
 */
record PreviewView(UUID id, Instant time, boolean allowed, boolean needsSecondPerson, List<PreviewedPoint> points) {

    /**
     * What it would do at one point.
     *
     * @param point its key; absent for one that is not known here
     * @param refusal why it is not allowed; absent where it is
     * @param unread why nothing is known of the controller; absent where it has answered
     * @param present what counts now
     * @param wins whether it would count now
     * @param holder who holds what counts now, as far as is known
     * @param durability whether it will last; absent where nothing is known yet
     */
    record PreviewedPoint(
            @Nullable String point,
            double value,
            int priority,
            @Nullable String refusal,
            @Nullable String unread,
            @Nullable Double present,
            boolean wins,
            @Nullable Holder holder,
            @Nullable Durability durability) {}

    static PreviewView of(
            CommandPreview preview, Function<PointId, @Nullable String> keys, Function<Problem, String> words) {
        return new PreviewView(
                preview.id(),
                preview.time(),
                preview.allowed(),
                preview.needsSecondPerson(),
                preview.points().stream().map(one -> of(one, keys, words)).toList());
    }

    private static PreviewedPoint of(
            PointPreview one, Function<PointId, @Nullable String> keys, Function<Problem, String> words) {
        CommandState state = one.state();
        return new PreviewedPoint(
                keys.apply(one.point()),
                one.value(),
                one.priority(),
                one.refusal() == null ? null : words.apply(one.refusal()),
                one.unread() == null ? null : words.apply(one.unread()),
                state == null ? null : state.present(),
                one.wins(),
                one.holder(),
                one.durability());
    }
}
